using EMentoring.AzureHost;
using EMentoring.AzureHost.Moving;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

if (args is ["import", var file]) return await ImportCommand.Run(file);

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
await builder.AddEMentoringOnAzure();
builder.AddTelemetry();
await builder.Build().RunAsync();
return 0;
