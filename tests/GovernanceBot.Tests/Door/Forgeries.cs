using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GovernanceBot.Tests.Door;

/// <param name="Reason">The one reason code that is logged.</param>
/// <param name="Authorization">The values of the Authorization header.</param>
internal sealed record Forgery(string Reason, Func<TokenForge, string[]> Authorization);

internal static class Forgeries
{
    private const string EntraV1 = "https://sts.windows.net/{0}/";
    private const string EntraV2 = "https://login.microsoftonline.com/{0}/v2.0";

    private static readonly PublishedKey Stranger = new("stranger");

    /// <summary>By name; each is answered with 401.</summary>
    public static readonly IReadOnlyDictionary<string, Forgery> All = new Dictionary<string, Forgery>(StringComparer.Ordinal)
    {
        ["no Authorization header"] = new("NoBearerToken", _ => []),
        ["the scheme alone"] = new("NoBearerToken", _ => ["Bearer"]),
        ["Basic scheme"] = new("NoBearerToken", _ => ["Basic " + Convert.ToBase64String("bot:secret"u8)]),
        ["an empty token"] = new("NoBearerToken", _ => ["Bearer  "]),
        ["a good token under another scheme"] = new("NoBearerToken", forge => ["Token " + forge.Token()]),
        ["a good token without a scheme"] = new("NoBearerToken", forge => [forge.Token()]),
        ["two good tokens"] = new("NoBearerToken", forge => ["Bearer " + forge.Token(), "Bearer " + forge.Token()]),

        ["two dots missing"] = Bearer("Malformed", forge => forge.Token().Replace(".", "", StringComparison.Ordinal)),
        ["one dot missing"] = Bearer("Malformed", forge => Part(forge, 0) + "." + Part(forge, 1)),
        ["five parts"] = Bearer("Malformed", forge => forge.Token() + ".YQ.YQ"),
        ["spaces inside"] = Bearer("Malformed", forge => forge.Token().Replace(".", " . ", StringComparison.Ordinal)),
        ["a header that is no JSON"] = Bearer("Malformed", forge => forge.Sign(TokenForge.Part("alg=RS256") + "." + Part(forge, 1))),
        ["claims that are no JSON"] = Bearer("Malformed", forge => forge.Sign(Part(forge, 0) + "." + TokenForge.Part("aud=me"))),
        ["claims that are a list"] = Bearer("Malformed", forge => forge.Sign(Part(forge, 0) + "." + TokenForge.Part("[]"))),
        ["an extension that must be understood"] = Header("Malformed", With("crit", new JsonArray("b64"))),
        ["1 MB"] = Claims("TooLong", _ => With("filler", new string('x', 1024 * 1024))),

        ["alg none, no signature"] = Header("Algorithm", With("alg", "none"), (_, _) => []),
        ["alg NONE with the real signature"] = Header("Algorithm", With("alg", "NONE")),
        ["no alg"] = Header("Algorithm", Without("alg")),
        ["HS256 with the public key as PEM"] = Header("Algorithm", With("alg", "HS256"), (key, text) =>
            HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.Rsa.ExportSubjectPublicKeyInfoPem()), text)),
        ["HS256 with the public modulus"] = Header("Algorithm", With("alg", "HS256"), (key, text) =>
            HMACSHA256.HashData(key.Rsa.ExportParameters(includePrivateParameters: false).Modulus!, text)),
        ["RS512 by the right key"] = Header("Algorithm", With("alg", "RS512"), (key, text) =>
            key.Rsa.SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["PS256 by the right key"] = Header("Algorithm", With("alg", "PS256"), (key, text) =>
            key.Rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),

        ["no kid"] = Header("NoKeyId", Without("kid")),
        ["an empty kid"] = Header("NoKeyId", With("kid", "")),
        ["an unknown kid, the right key"] = Header("UnknownKey", With("kid", "key-9")),
        ["the known kid in capitals"] = Header("UnknownKey", With("kid", "KEY-1")),
        ["a stranger's key that the token brings along"] = Header(
            "UnknownKey", With("kid", Stranger.Id) + With("jwk", Stranger.ToJson()), ByStranger),
        ["a stranger's keys at an address in the token"] = Header(
            "UnknownKey", With("kid", Stranger.Id) + With("jku", "https://evil.example/keys"), ByStranger),

        ["a stranger's signature under the known kid"] = Header("Signature", _ => { }, ByStranger),
        ["one bit of the signature flipped"] = Header("Signature", _ => { }, (key, text) => Flip(TokenForge.Rs256(key, text))),
        ["no signature"] = Header("Signature", _ => { }, (_, _) => []),
        ["truncated"] = Bearer("Signature", forge => forge.Token()[..^40]),
        ["claims changed after signing"] = Bearer("Signature", forge =>
            $"{Part(forge, 0)}.{Part(forge, 1, With("exp", forge.Seconds(9999)))}.{Part(forge, 2)}"),
        ["the signature of another token"] = Bearer("Signature", forge =>
            $"{Part(forge, 0)}.{Part(forge, 1)}.{Part(forge, 2, With("nonce", 1))}"),

        ["another issuer"] = Claims("Issuer", _ => With("iss", "https://login.example/")),
        ["the issuer with a slash behind it"] = Claims("Issuer", _ => With("iss", "https://api.botframework.com/")),
        ["no issuer"] = Claims("Issuer", _ => Without("iss")),
        ["another bot's token"] = Claims("Audience", _ => With("aud", "99999999-2222-3333-4444-555555555555")),
        ["no audience"] = Claims("Audience", _ => Without("aud")),
        ["an empty audience"] = Claims("Audience", _ => With("aud", "")),
        ["an emulator's token (v1)"] = Emulators("UnknownKey", EntraV1, With("kid", Stranger.Id), ByStranger),
        ["an emulator's token (v2)"] = Emulators("UnknownKey", EntraV2, With("kid", Stranger.Id), ByStranger),
        ["an emulator's token (v1) under the known kid"] = Emulators("Signature", EntraV1, _ => { }, ByStranger),
        ["an emulator's token (v2) under the known kid"] = Emulators("Signature", EntraV2, _ => { }, ByStranger),
        ["an emulator's token (v1), even by the right key"] = Emulators("Issuer", EntraV1, _ => { }, TokenForge.Rs256),
        ["an emulator's token (v2), even by the right key"] = Emulators("Issuer", EntraV2, _ => { }, TokenForge.Rs256),
        ["expired beyond the skew"] = Claims("Expired", forge => With("exp", forge.Seconds(-5.1))),
        ["no expiry"] = Claims("Expired", _ => Without("exp")),
        ["not yet valid"] = Claims("NotYetValid", forge => With("nbf", forge.Seconds(5.1))),
    };

    private static Forgery Bearer(string reason, Func<TokenForge, string> token) => new(reason, forge => ["Bearer " + token(forge)]);

    private static Forgery Header(string reason, Action<JsonObject> change, Func<PublishedKey, byte[], byte[]>? sign = null) =>
        Bearer(reason, forge => forge.Token(change, sign: text => (sign ?? TokenForge.Rs256)(forge.Key, text)));

    private static Forgery Claims(string reason, Func<TokenForge, Action<JsonObject>> change) =>
        Bearer(reason, forge => forge.Token(claims: change(forge)));

    /// <summary>A local client gets its token as the bot itself, from the tenant. The Bot Framework's libraries let it in; this bot does not.</summary>
    private static Forgery Emulators(string reason, string issuer, Action<JsonObject> header, Func<PublishedKey, byte[], byte[]> sign)
    {
        var iss = issuer.Replace("{0}", DoorHost.Settings.TenantId, StringComparison.Ordinal);
        var claims = With("iss", iss) + With("appid", DoorHost.Settings.AppId!) + With("azp", DoorHost.Settings.AppId!);
        return Bearer(reason, forge => forge.Token(header, claims, text => sign(forge.Key, text)));
    }

    private static Action<JsonObject> With(string name, JsonNode value) => part => part[name] = value.DeepClone();

    private static Action<JsonObject> Without(string name) => part => part.Remove(name);

    private static string Part(TokenForge forge, int index, Action<JsonObject>? claims = null) =>
        forge.Token(claims: claims).Split('.')[index];

    private static byte[] ByStranger(PublishedKey key, byte[] text) => TokenForge.Rs256(Stranger, text);

    private static byte[] Flip(byte[] signature)
    {
        signature[20] ^= 1;
        return signature;
    }
}
