using GovernanceBot.Domain;
using GovernanceBot.People;
using GovernanceBot.Teams;

namespace GovernanceBot.Clockwork;

/// <summary>Makes the message with a subject's card, as its reader is to see it.</summary>
public sealed class SubjectCards<TState, TCommand>(SubjectKind<TState, TCommand> kind, PeopleTable people)
    where TState : class, ISubject<TState, TCommand>
    where TCommand : class
{
    /// <param name="isNewest">See <see cref="CardCopy"/>.</param>
    public async Task<OutgoingMessage> RenderAsync(TState state, Effect.SendCard send, bool isNewest, CancellationToken cancellation)
    {
        var copy = new CardCopy(send.Card, await people.PersonAsync(send.To, cancellation), isNewest);
        var rendered = await kind.Render(state, copy, cancellation);
        return OutgoingMessage.Of(rendered.Card, rendered.Summary);
    }
}
