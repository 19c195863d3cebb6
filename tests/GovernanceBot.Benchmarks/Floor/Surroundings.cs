using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GovernanceBot.Benchmarks.Floor;

/// <summary>What stands around a bot in Azure, on this machine: the Bot Connector, the publisher of its signing keys and the managed identity.</summary>
internal sealed class Surroundings : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string TenantId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private readonly string _certificate = Path.GetTempFileName();
    private int _replies;

    private Surroundings()
    {
        var certificate = Certificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        _app = builder.Build();
        _app.MapPost("/teams/v3/conversations/{conversation}/activities", (Delegate)ReplyAsync);
        _app.MapGet("/msi/token", () => Results.Json(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["access_token"] = "for-the-connector",
            ["token_type"] = "Bearer",
            ["resource"] = "https://api.botframework.com",
            ["client_id"] = AppId,
            ["expires_on"] = $"{TimeProvider.System.GetUtcNow().AddHours(23).ToUnixTimeSeconds()}",
        }));
        _app.MapGet("/openid", () => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = Https + "/keys",
        }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
    }

    public string ServiceUrl => Http + "/teams";

    /// <summary>A token as the Bot Connector sends it, which it does with many activities until it expires.</summary>
    public string Token => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = AppId,
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = ServiceUrl },
        NotBefore = TimeProvider.System.GetUtcNow().AddMinutes(-1).UtcDateTime,
        Expires = TimeProvider.System.GetUtcNow().AddHours(6).UtcDateTime,
        SigningCredentials = new(new RsaSecurityKey(_key) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256),
    });

    public int Replies => _replies;

    /// <summary>For the process of the bot: as in App Service, with this machine's certificate trusted.</summary>
    public IEnumerable<(string Name, string Value)> Environment =>
        [("IDENTITY_ENDPOINT", Http + "/msi/token"), ("IDENTITY_HEADER", "local"), ("SSL_CERT_FILE", _certificate)];

    /// <remarks>This connector takes messages as fast as they come: paced for Teams, the bot would mostly wait.</remarks>
    public IEnumerable<string> Settings =>
    [
        $"--Teams:AppId={AppId}", $"--Teams:TenantId={TenantId}", $"--Teams:ManagedIdentityClientId={AppId}",
        $"--Teams:OpenIdConfiguration={Https}/openid", $"--Teams:ServiceUrls:0={ServiceUrl}", "--Teams:Pacing=none",
    ];

    private string Http => _app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal));

    private string Https => _app.Urls.First(url => url.StartsWith("https:", StringComparison.Ordinal));

    public static async Task<Surroundings> StartAsync()
    {
        var surroundings = new Surroundings();
        await surroundings._app.StartAsync();
        return surroundings;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        File.Delete(_certificate);
    }

    private async Task<IResult> ReplyAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        return Results.Json(new { id = $"m{Interlocked.Increment(ref _replies)}" }, statusCode: StatusCodes.Status201Created);
    }

    private JsonWebKey PublicKey()
    {
        using var rsa = RSA.Create(_key.ExportParameters(includePrivateParameters: false));
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false)) { KeyId = "key-1" });
        key.Use = JsonWebKeyUseNames.Sig;
        return key;
    }

    private X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(_certificate, made.ExportCertificatePem());
        return made;
    }
}
