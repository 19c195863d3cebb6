using GovernanceBot.Domain;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Questions;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Questions;

/// <summary>The steps that the tests of the loop have in common.</summary>
internal static class Conversations
{
    public const string Question = "Mag ik een foto van bezoekers plaatsen?";

    /// <summary>Gets an answer from the guidelines and sends the question on to the owner.</summary>
    /// <returns>The message with the answer, which then shows how the question stands.</returns>
    public static async Task<ChatMessage> AsksOwner(this Colleague colleague, string? words = null, Language language = Language.Dutch)
    {
        var answer = await colleague.Says(language == Language.Dutch ? Question : "May I post a photo of visitors?");
        await colleague.Presses(answer, QuestionTexts.Send.In(language), words is null ? [] : [("text", words)]);
        return answer;
    }

    /// <summary>The newest card of a question in somebody's chat.</summary>
    public static ChatMessage NewestQuestion(this Colleague colleague) =>
        colleague.Chat.Last(message => message.IsCard && message.Card.Fields.Any(field => field.Id == "text"));

    public static async Task<OpenQuestion> QuestionAsync(this BotUnderTest bot) =>
        await bot.StateAsync<OpenQuestion, QuestionCommand>(await bot.QuestionIdAsync());

    public static async Task<string> QuestionIdAsync(this BotUnderTest bot) =>
        (await bot.EverythingKeptAsync()).Select(IdIn).OfType<string>().Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();

    private static string? IdIn(string row)
    {
        var match = System.Text.RegularExpressions.Regex.Match(
            row, @"^Subjects .*?(?<id>question-[0-9a-f]{32})", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return match.Success ? match.Groups["id"].Value : null;
    }
}
