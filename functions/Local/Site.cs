using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace EMentoring.Local;

/// <summary>Serves the static front end.</summary>
public static class Site
{
    /// <summary>
    /// The pages travel as small as can be, and what took that effort is kept. What is under <c>/api</c> travels as it is:
    /// a secret's length must not tell of the secret (BREACH).
    /// </summary>
    public static void AddSiteCompression(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.SmallestSize)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.SmallestSize)
        .AddOutputCache(options =>
        {
            options.SizeLimit = 8 * 1024 * 1024; // bytes
            options.AddBasePolicy(pages => pages.Expire(TimeSpan.FromDays(1)).SetVaryByQuery([]).SetVaryByHeader("Accept-Encoding"));
        });

    public static IApplicationBuilder UseSite(this IApplicationBuilder app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "frontend"));
        var types = new FileExtensionContentTypeProvider();
        return app.MapWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages
            .UseOutputCache().UseResponseCompression()
            .UseDefaultFiles(new DefaultFilesOptions { FileProvider = files })
            .UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files, ContentTypeProvider = types,
                OnPrepareResponse = file =>
                {
                    var headers = file.Context.Response.Headers;
                    headers.CacheControl = "no-cache"; // asks whether it changed, by ETag
                    (headers.LastModified, headers.AcceptRanges) = (default, default); // of no use beside it, and thirty small files to a page
                },
            })
            .Run(async context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Headers.CacheControl = "no-cache";
                await context.Response.SendFileAsync(files.GetFileInfo("404.html"));
            }));
    }
}
