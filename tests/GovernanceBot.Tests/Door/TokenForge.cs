using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace GovernanceBot.Tests.Door;

/// <summary>Makes the Connector's token by hand, so that every part of it can be made wrong.</summary>
internal sealed class TokenForge(PublishedKey key, DateTimeOffset now)
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public PublishedKey Key => key;

    public static byte[] Rs256(PublishedKey signer, byte[] text) =>
        signer.Rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static string Part(string text) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(text));

    public long Seconds(double minutesFromNow) => now.AddMinutes(minutesFromNow).ToUnixTimeSeconds();

    public string Token(Action<JsonObject>? header = null, Action<JsonObject>? claims = null, Func<byte[], byte[]>? sign = null)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id };
        var body = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = DoorHost.Settings.AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = Seconds(-1),
            ["exp"] = Seconds(60),
        };
        header?.Invoke(head);
        claims?.Invoke(body);
        return Sign(Part(head.ToJsonString()) + "." + Part(body.ToJsonString()), sign);
    }

    public string Sign(string text, Func<byte[], byte[]>? sign = null)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        return text + "." + Base64UrlEncoder.Encode(sign is null ? Rs256(key, bytes) : sign(bytes));
    }
}
