using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Importing;

internal static class ImportVerbs
{
    public static readonly Verb<PastedFile> Read = new("import.read", ImportJson.Default.PastedFile);
    public static readonly Verb<ImportTicket> TakeOver = new("import.takeOver", ImportJson.Default.ImportTicket);
    public static readonly Verb<ImportTicket> Drop = new("import.drop", ImportJson.Default.ImportTicket);
    public static readonly Verb<NoData> Export = new("guidelines.export", ImportJson.Default.NoData);
}

internal sealed record PastedFile(string? Json = null);

/// <param name="Whole">Whether what is not in the file no longer holds.</param>
internal sealed record ImportTicket(Guid Ticket, bool Whole = true);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PastedFile))]
[JsonSerializable(typeof(ImportTicket))]
[JsonSerializable(typeof(NoData))]
internal sealed partial class ImportJson : JsonSerializerContext;
