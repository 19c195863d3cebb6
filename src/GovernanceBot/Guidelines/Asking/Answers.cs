using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Answering;

namespace GovernanceBot.Guidelines.Asking;

/// <summary>Answers a question from the guidelines.</summary>
/// <param name="model">Chooses among what was found; null where none is configured, and then nothing leaves this process.</param>
public sealed class Answers(GuidelineBook book, ModelChoice? model)
{
    public async Task<Answer> AskAsync(string question, Language language, CancellationToken cancellation)
    {
        var found = (await book.IndexAsync(cancellation)).Ask(question, language);
        return model is null ? found : await model.ChooseAsync(question, found, language, cancellation);
    }
}
