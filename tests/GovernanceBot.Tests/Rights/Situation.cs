using System.Net;
using System.Text.Json.Nodes;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.Questions;
using GovernanceBot.Tests.Chat;
using GovernanceBot.Tests.Guidelines.Managing;

namespace GovernanceBot.Tests.Rights;

/// <summary>What a verb is pressed on: something is prepared, and the data that the button carries is given back; null where no button is pressed.</summary>
/// <param name="Changes">Whether what is allowed shows in what is kept; else only in the answer.</param>
internal sealed record Situation(string Name, bool Changes, Func<Staff, Task<JsonObject?>> PrepareAsync)
{
    /// <summary>What is done with that name where no button is pressed; gives the words of the answer, null where it is a card.</summary>
    public Func<Staff, Colleague, string, Task<string?>>? AskAsync { get; private init; }

    private const string Harmless = "Vrijdag is de bibliotheek open tot negen uur.";

    public static readonly Situation Said = Asked("typed", async (_, who, word) => (await who.Says(word)).Text);

    /// <summary>A command of the message extension that opens a dialog.</summary>
    public static readonly Situation Opened = Asked("a message elsewhere", (_, who, command) => ExtendsAsync(who, "fetchTask", command));

    /// <summary>A command of the message extension that finds something to insert.</summary>
    public static readonly Situation Searched = Asked("a search", (_, who, command) => ExtendsAsync(who, "query", command));

    /// <remarks>Its host is none that the bot fetches from: who may send it is told so.</remarks>
    public static readonly Situation File = Asked(
        "a file that is sent", async (staff, who, _) => (await who.SendsFile(staff.Bot, "https://files.example/richtlijnen.json")).Text);

    public static readonly Situation FileOffer = Asked("a file that is offered", async (staff, who, _) =>
    {
        (await staff.Bot.DeliverAsync(who.Consents("decline", null, null))).ShouldBe(HttpStatusCode.OK);
        return who.Newest.Text;
    });

    public static readonly Situation PastedGuidelines = Pasted("a guidelines file", """{"version":1,"organisation":"Bibliotheek","guidelines":[]}""");

    public static readonly Situation PastedPost = Pasted("a post", "Vrijdag is er weer een voorleesmiddag! #voorlezen");

    public static readonly Situation PastedPostToCheck = Pasted("a post behind a colon", "controleer: Vrijdag is er weer een voorleesmiddag.");

    public static readonly Situation FreeText = Pasted("a question", "Mag ik een foto van bezoekers plaatsen?");

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
            ["since"] = (string?)staff[Who.Coordinator].Newest.Card.Button(QuestionTexts.PassOn.Dutch).Data["since"],
            ["text"] = "Om twaalf uur.",
            ["to"] = staff[Who.Employee].Id.Value,
            ["reason"] = "Dit gaat niet over sociale media.",
        };
    });

    private static Situation Asked(string name, Func<Staff, Colleague, string, Task<string?>> ask) =>
        new(name, false, _ => Task.FromResult<JsonObject?>(null)) { AskAsync = ask };

    private static Situation Pasted(string name, string text) => Asked(name, async (_, who, _) => (await who.Says(text)).Text);

    private static async Task<string?> ExtendsAsync(Colleague who, string name, string command) =>
        (await who.Extends(name, new JsonObject { ["commandId"] = command })).GetRawText();

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
