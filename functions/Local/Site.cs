using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace EMentoring.Local;

/// <summary>Serves the static front end.</summary>
public static class Site
{
    /// <summary>The pages travel at a quarter of their size. What is under <c>/api</c> never does: a secret's length must not tell of the secret (BREACH).</summary>
    public static void AddSiteCompression(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);

    public static IApplicationBuilder UseSite(this IApplicationBuilder app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "frontend"));
        var types = new FileExtensionContentTypeProvider();
        return app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseResponseCompression())
            .UseDefaultFiles(new DefaultFilesOptions { FileProvider = files })
            .UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files, ContentTypeProvider = types,
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache", // asks whether it changed, by ETag
            })
            .UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), unknown => unknown.Run(async context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Headers.CacheControl = "no-cache";
                await context.Response.SendFileAsync(files.GetFileInfo("404.html"));
            }));
    }
}
