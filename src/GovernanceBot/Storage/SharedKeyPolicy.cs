using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GovernanceBot.Storage;

/// <summary>
/// Signs each try with the key of the account: Shared Key Lite for the Table service
/// (https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key). For the emulator; in Azure an identity is used.
/// </summary>
internal sealed class SharedKeyPolicy(string account, string key) : HttpPipelineSynchronousPolicy
{
    private readonly byte[] _secret = Convert.FromBase64String(key);

    public override void OnSendingRequest(HttpMessage message)
    {
        // The service compares with the time of the world, whatever the product's own clock says.
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signed = $"{date}\n/{account}{message.Request.Uri.ToUri().AbsolutePath}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(signed)));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {account}:{signature}");
    }
}
