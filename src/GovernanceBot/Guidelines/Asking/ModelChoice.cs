using System.ClientModel;
using System.Runtime.CompilerServices;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Answering;
using OpenAI.Chat;

namespace GovernanceBot.Guidelines.Asking;

/// <summary>Lets a language model choose among the guidelines that were found for a question, or abstain; it can say nothing else.</summary>
/// <remarks>
/// Whatever a question or a guideline talks the model into, the outcome is one of the guidelines that were found, in its own words, or none.
/// Of what fails, only the kind of failure is logged: a message could repeat the question.
/// </remarks>
public sealed partial class ModelChoice(ChatClient client, TimeProvider time, ILogger<ModelChoice> logger)
{
    /// <summary>Getting a token included. Teams shows an error after ten seconds or more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <param name="found">What was found without the model, at most ten guidelines.</param>
    /// <returns>What the model makes of it; <paramref name="found"/> itself where the model is late, fails or talks nonsense.</returns>
    /// <remarks>Called, never copied into its caller: the libraries of the model are loaded only where there is one.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<Answer> ChooseAsync(string question, Answer found, Language language, CancellationToken cancellation)
    {
        if (found.Ranking.IsEmpty)
        {
            return found;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var (messages, options) = ModelPrompt.For(question, found.Ranking, language);
            ChatCompletion completion = await client.CompleteChatAsync(messages, options, either.Token);
            return Weigh(ModelPrompt.ReadChoice(completion), found);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Of any kind: people get the answer that was found whatever is wrong with a service that is not needed for it.
            LogNoChoice(failure.GetType().Name, (failure as ClientResultException)?.Status);
            return found;
        }
    }

    private Answer Weigh(string? choice, Answer found)
    {
        if (choice == ModelPrompt.Abstention)
        {
            return new Answer.NotInThere(found.Ranking, found.Score);
        }

        if (found.Ranking.FirstOrDefault(ranked => ranked.Guideline.Id == choice) is { } chosen)
        {
            return new Answer.Found([chosen, .. found.Ranking.Remove(chosen)], found.Score);
        }

        LogNoChoice("NotAmongTheFound", status: null);
        return found;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model made no choice ({Reason}, status {Status}); the answer that was found without it stands.")]
    private partial void LogNoChoice(string reason, int? status);
}
