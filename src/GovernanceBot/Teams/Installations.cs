using GovernanceBot.People;

namespace GovernanceBot.Teams;

/// <summary>Who has the app, and the welcome of whoever gets it.</summary>
public sealed class Installations(TurnReader turns, Welcome welcome, PeopleTable people, Replies replies)
{
    /// <summary>Teams tells an installation twice, in two kinds of activity and in no order: it gets one welcome.</summary>
    /// <param name="again">Whether somebody who was welcomed long ago is welcomed anew.</param>
    public async Task AddedAsync(Activity activity, Sender sender, bool again, CancellationToken cancellation)
    {
        if (!sender.Conversation.IsPersonal)
        {
            return;
        }

        var turn = await turns.ReadAsync(activity, sender, cancellation);
        if (await people.TryWelcomeAsync(sender.Person, sender.Conversation, turn.Now, again, cancellation))
        {
            await replies.SendAsync(sender.Conversation, welcome.For(turn));
        }
    }

    /// <summary>Whoever had the app has its next version: the conversation may have another address, and a second welcome says nothing.</summary>
    public Task UpgradedAsync(Sender sender, CancellationToken cancellation) =>
        sender.Conversation.IsPersonal ? people.RememberAsync(sender.Person, sender.Conversation, cancellation) : Task.CompletedTask;

    public Task RemovedAsync(Sender sender, CancellationToken cancellation) =>
        sender.Conversation.IsPersonal ? people.ForgetConversationAsync(sender.Person, sender.Conversation, cancellation) : Task.CompletedTask;
}
