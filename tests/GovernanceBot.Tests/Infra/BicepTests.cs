using System.Text.RegularExpressions;
using GovernanceBot.Local;
using GovernanceBot.Teams.Authentication;
using GovernanceBot.Tests.Manifest;

namespace GovernanceBot.Tests.Infra;

public sealed partial class BicepTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "infra");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.bicep").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_template_is_Bicep_to_the_letter(string file) => (await FaultsAsync(Path.Combine(Folder, file))).ShouldBeEmpty();

    [Fact]
    public async Task A_template_with_a_fault_is_found_out()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("bicep").FullName, "fault.bicep");
        await File.WriteAllTextAsync(file, "resource plan 'Microsoft.Web/x@2023-12-01' = { name: }", TestContext.Current.CancellationToken);

        (await FaultsAsync(file)).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_template_sets_only_Teams_settings_that_the_bot_knows()
    {
        var template = File.ReadAllText(Path.Combine(Folder, "main.bicep"));
        var set = TeamsSetting().Matches(template).Select(match => match.Groups["name"].Value).ToList();

        set.ShouldNotBeEmpty();
        set.Except(typeof(TeamsSettings).GetProperties().Select(property => property.Name), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<string>> FaultsAsync(string file) =>
        NodeJudge.ComplaintsAsync(Path.Combine("Infra", "parse-bicep.cjs"), file);

    [GeneratedRegex(@"\bTeams__(?<name>\w+):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TeamsSetting();
}
