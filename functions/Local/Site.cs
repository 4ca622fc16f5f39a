using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace EMentoring.Local;

/// <summary>Serves the static front end.</summary>
public static class Site
{
    public static IApplicationBuilder UseSite(this IApplicationBuilder app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "frontend"));
        var types = new FileExtensionContentTypeProvider();
        return app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files })
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
