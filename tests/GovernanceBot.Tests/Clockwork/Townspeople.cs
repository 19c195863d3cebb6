using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using GovernanceBot.Calendar;
using GovernanceBot.Drafts;
using GovernanceBot.Questions;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

/// <summary>Twenty people who use the bot all day, each at their own pace: they ask and answer questions, submit, review and answer reminders.</summary>
internal sealed partial class Townspeople(TwoBots bots, int seed)
{
    /// <summary>What tells one draft from another in whatever card shows it.</summary>
    public const string DraftMark = "Concept-";

    /// <summary>What tells one question from another in whatever card shows it.</summary>
    public const string QuestionMark = "Vraag-";

    /// <summary>What tells the words of one decision from those of another.</summary>
    public const string DecisionMark = "Besluit-";

    private readonly IReadOnlyList<Colleague> _people = Town.ColleaguesAt(bots);
    private readonly ConcurrentBag<string> _confirmed = [];
    private readonly ConcurrentBag<string> _decided = [];
    private int _marks;

    /// <summary>The marks of the drafts that their author saw submitted and of the questions that their asker saw on their way.</summary>
    public IReadOnlyCollection<string> Confirmed => _confirmed;

    /// <summary>The decisions that whoever took them saw taken: by their mark, and an approval as <see cref="Approval"/>.</summary>
    public IReadOnlyCollection<string> Decided => _decided;

    public static string Approval(string draft, string person) => $"{draft} approved by {person}";

    public Task InstallAsync() => Task.WhenAll(_people.Select(person => person.Installs()));

    public Task LiveAsync(CancellationToken until) => Task.WhenAll(_people.Select((person, i) => LiveAsync(person, new Random(seed + i), until)));

    /// <summary>Everybody answers what still waits for them.</summary>
    public async Task ClearDesksAsync()
    {
        foreach (var person in _people)
        {
            foreach (var reminder in Waiting(person, CalendarTexts.ItIsPosted.Dutch))
            {
                await PressAsync(person, reminder, CalendarTexts.ItIsPosted.Dutch);
            }

            foreach (var question in Waiting(person, QuestionTexts.Answer.Dutch))
            {
                await DecideAsync(person, question, QuestionTexts.Answer.Dutch, "text");
            }
        }
    }

    private async Task LiveAsync(Colleague person, Random random, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            await (random.Next(10) switch
            {
                0 => AskAsync(person),
                1 => AnswerQuestionAsync(person, random),
                2 => SubmitAsync(person),
                < 6 => AnswerReminderAsync(person, random),
                _ => ReviewAsync(person, random),
            });
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 1_500)), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private async Task AskAsync(Colleague person)
    {
        await person.Says("Hoeveel zakken cement passen er in een kruiwagen?");
        if (Waiting(person, QuestionTexts.Send.Dutch) is [.., var answer])
        {
            var mark = NewMark(QuestionMark);
            await PressAsync(person, answer, QuestionTexts.Send.Dutch, ("text", mark));
            Confirm(_confirmed, answer, mark, QuestionTexts.Send.Dutch);
        }
    }

    private async Task AnswerQuestionAsync(Colleague person, Random random)
    {
        var questions = Waiting(person, QuestionTexts.Answer.Dutch);
        if (questions.Count > 0)
        {
            var question = questions[random.Next(questions.Count)];
            await (random.Next(3) == 0
                ? PressAsync(person, question, QuestionTexts.PassOn.Dutch, ("to", _people[random.Next(_people.Count)].Id.Value))
                : DecideAsync(person, question, QuestionTexts.Answer.Dutch, "text"));
        }
    }

    private async Task SubmitAsync(Colleague person)
    {
        await person.Says("concept");
        if (Waiting(person, DraftTexts.Submit.Dutch) is [.., var form])
        {
            var mark = NewMark(DraftMark);
            var day = bots.Now.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await PressAsync(
                person, form, DraftTexts.Submit.Dutch, ("text", mark), ("post", SubmitAnswer.LoosePost), ("channels", "LinkedIn"), ("date", day), ("time", "14:00"));
            Confirm(_confirmed, form, mark, DraftTexts.Submit.Dutch);
        }
    }

    private string NewMark(string prefix) => $"{prefix}{Interlocked.Increment(ref _marks):D5}";

    /// <summary>The card shows what was sent, no longer the button by which it was, and not that it only gives back what came too late.</summary>
    private static void Confirm(ConcurrentBag<string> confirmed, ChatMessage message, string mark, string button)
    {
        var words = message.Card.Words;
        if (words.Contains(mark, StringComparison.Ordinal) && !words.Contains(QuestionTexts.YouWrote.Dutch, StringComparison.Ordinal)
            && !message.Card.Titles.Contains(button, StringComparer.Ordinal))
        {
            confirmed.Add(mark);
        }
    }

    private static async Task AnswerReminderAsync(Colleague person, Random random)
    {
        var reminders = Waiting(person, CalendarTexts.ItIsPosted.Dutch);
        if (reminders.Count > 0)
        {
            var reminder = reminders[random.Next(reminders.Count)];
            await (random.Next(4) == 0
                ? PressAsync(person, reminder, CalendarTexts.RemindMe.Dutch, ("minutes", "60"))
                : PressAsync(person, reminder, CalendarTexts.ItIsPosted.Dutch));
        }
    }

    private async Task ReviewAsync(Colleague person, Random random)
    {
        var reviews = Waiting(person, DraftTexts.Approve.Dutch);
        if (reviews.Count > 0)
        {
            var review = reviews[random.Next(reviews.Count)];
            await (random.Next(4) switch
            {
                0 => DecideAsync(person, review, DraftTexts.Reject.Dutch, "objection"),
                1 => DecideAsync(person, review, DraftTexts.SendBack.Dutch, "change"),
                _ => ApproveAsync(person, review),
            });
        }
    }

    private async Task DecideAsync(Colleague person, ChatMessage message, string button, string field)
    {
        var mark = NewMark(DecisionMark);
        await PressAsync(person, message, button, (field, mark));
        Confirm(_decided, message, mark, button);
    }

    private async Task ApproveAsync(Colleague person, ChatMessage review)
    {
        await PressAsync(person, review, DraftTexts.Approve.Dutch);
        if (review.Card.Words.Contains($"Goedgekeurd door {person.Name} ", StringComparison.Ordinal))
        {
            _decided.Add(Approval(ADraft().Match(review.Card.Words).Value, person.Id.Value));
        }
    }

    private static List<ChatMessage> Waiting(Colleague person, string button) =>
        [.. person.Chat.Where(message => message.IsCard && message.Card.Titles.Contains(button, StringComparer.Ordinal))];

    /// <summary>Somebody else may have pressed first: then the button is gone before this one gets to it.</summary>
    private static async Task PressAsync(Colleague person, ChatMessage message, string button, params (string Field, string Value)[] filled)
    {
        try
        {
            await person.Presses(message, button, filled);
        }
        catch (InvalidOperationException gone) when (gone.Message.Contains("buttons", StringComparison.Ordinal))
        {
        }
    }

    [GeneratedRegex($"{DraftMark}[0-9]{{5}}", RegexOptions.NonBacktracking)]
    private static partial Regex ADraft();
}
