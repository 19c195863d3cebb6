using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Responsibilities;

/// <summary>The file in which an organisation hands over its people and their responsibilities.</summary>
/// <param name="TimeZone">By its IANA name ("Europe/Amsterdam").</param>
public sealed record OrganisationFile(
    string Organisation,
    string TimeZone,
    IReadOnlyList<OrganisationFile.PersonEntry> People,
    IReadOnlyList<OrganisationFile.ResponsibilityEntry> Responsibilities)
{
    /// <exception cref="JsonException">The file is not of this form.</exception>
    public static async Task<OrganisationFile> ReadAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync(file, OrganisationJson.Default.OrganisationFile, cancellation)
            ?? throw new JsonException($"{path} is empty.");
    }

    /// <param name="Language">"nl" or "en".</param>
    public sealed record PersonEntry(PersonId Id, string Name, string Title, string? Language)
    {
        public Person ToPerson() => new(Id, Name, Title, Language == "en" ? Domain.Language.English : Domain.Language.Dutch);
    }

    public sealed record ResponsibilityEntry(
        PersonId Person,
        Role Role,
        IReadOnlyList<Channel>? Channels,
        IReadOnlyList<string>? Topics,
        IReadOnlyList<string>? Owns,
        DateOnly? From,
        DateOnly? Until,
        PersonId? Deputy)
    {
        public Responsibility ToResponsibility() =>
            new(Person, Role, [.. Channels ?? []], [.. Topics ?? []], [.. Owns ?? []], From, Until, Deputy);
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OrganisationFile))]
[JsonSerializable(typeof(Responsibility))]
internal sealed partial class OrganisationJson : JsonSerializerContext;
