using System.Text.Json.Nodes;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Rights;

/// <summary>What a verb is pressed on: something is prepared, and the data that the button carries is given back; null for a word that is typed.</summary>
/// <param name="Changes">Whether what is allowed shows in what is kept; else only in the answer.</param>
internal sealed record Situation(string Name, bool Changes, Func<Staff, Task<JsonObject?>> PrepareAsync)
{
    private const string Harmless = "Vrijdag is de bibliotheek open tot negen uur.";

    public static readonly Situation Said = new("typed", false, _ => Task.FromResult<JsonObject?>(null));

    /// <summary>A command of the message extension that opens a dialog.</summary>
    public static readonly Situation Opened = new("a message elsewhere", false, _ => Task.FromResult<JsonObject?>(null));

    /// <summary>A command of the message extension that finds something to insert.</summary>
    public static readonly Situation Searched = new("a search", false, _ => Task.FromResult<JsonObject?>(null));

    public static readonly Situation Nothing = new("anything", false, _ => Task.FromResult<JsonObject?>([]));

    public static readonly Situation OwnedGuideline = new("a guideline of the owner's", true, async staff =>
    {
        var all = await staff.Bot.Service<GuidelineTable>().Guidelines.AllAsync(TestContext.Current.CancellationToken);
        var version = all.Select(kept => kept.Version).First(version => version is { IsRetired: false, Content.Owner: "Privacy officer" });

        // All that the verbs on its review ask for, together.
        return new JsonObject
        {
            ["guideline"] = version.Content.Id,
            ["base"] = version.Number,
            ["next"] = $"2028-06-{version.Number:00}",
            ["reason"] = "Staat nu in een andere richtlijn.",
        };
    });

    public static readonly Situation NewDraft = new("a new draft", true, async staff => Filled(await FormAsync(staff[Who.Author]), "Tekst."));

    public static readonly Situation InReview = new("a draft in review", true, staff => ReviewAsync(staff, staff[Who.Author], Harmless));

    public static readonly Situation EditorsOwn = new("a draft of the editor's own", true, staff => ReviewAsync(staff, staff[Who.Editor], Harmless));

    public static readonly Situation WithPersonalData = new("a draft with a BSN, after the editor", true, staff =>
        ApprovedByEditorAsync(staff, "Gevonden in de leeszaal: een pas met nummer 111222333."));

    public static readonly Situation Sensitive = new("a draft with voting advice, after the editor", true, staff =>
        ApprovedByEditorAsync(staff, "Stem woensdag op een partij die hart heeft voor bibliotheken."));

    public static readonly Situation Planned = new("a planned post", true, async staff => new JsonObject
    {
        ["post"] = await staff.NextPostAsync(),
        ["minutes"] = "60",
        ["to"] = staff[Who.Employee].Id.Value,
        ["reason"] = "De actie gaat niet door.",
    });

    public static readonly Situation OpenQuestion = new("a question to the coordinator", true, async staff =>
    {
        var author = staff[Who.Author];
        var form = await author.Says("Hoe laat gaat de kantine open?");
        var data = form.Card.Buttons.Single(button => button.Verb == "question.ask").Data;
        data["text"] = "Hoe laat gaat de kantine open?";
        await author.Invokes(form, "question.ask", data);

        // All that the verbs on a question ask for, together.
        return new JsonObject
        {
            ["question"] = (string?)data["question"],
            ["text"] = "Om twaalf uur.",
            ["to"] = staff[Who.Employee].Id.Value,
            ["reason"] = "Dit gaat niet over sociale media.",
        };
    });

    private static async Task<JsonObject?> ReviewAsync(Staff staff, Colleague author, string text)
    {
        var form = await FormAsync(author);
        var data = Filled(form, text);
        await author.Invokes(form, "draft.submit", data);

        // All that the verbs on a draft ask for, together.
        return new JsonObject
        {
            ["draft"] = (string?)data["draft"],
            ["version"] = 1,
            ["text"] = text + " En zaterdag ook.",
            ["channels"] = "LinkedIn",
            ["date"] = "2027-12-01",
            ["time"] = "15:00",
            ["change"] = "Korter graag.",
            ["objection"] = "Vrijdag zijn we dicht.",
        };
    }

    private static async Task<JsonObject?> ApprovedByEditorAsync(Staff staff, string text)
    {
        var data = await ReviewAsync(staff, staff[Who.Author], text);
        await staff[Who.Editor].Invokes(staff[Who.Editor].Newest, "draft.approve", data!.DeepClone());
        return data;
    }

    private static Task<ChatMessage> FormAsync(Colleague author) => author.Says("concept");

    private static JsonObject Filled(ChatMessage form, string text)
    {
        var data = form.Card.Button(DraftTexts.Submit.Dutch).Data;
        (data["text"], data["channels"], data["date"], data["time"]) = (text, "LinkedIn", "2027-12-01", "14:00");
        return data;
    }
}
