using System.Security.Cryptography;
using System.Text;

namespace GovernanceBot.Teams;

/// <summary>
/// Has each activity answered once. Teams delivers a slow turn a second time, and a captured request can be sent again: the repeat gets the first
/// outcome, and waits for it where that is not there yet. Another process does not know of it; there, commands that were given before change nothing.
/// </summary>
public sealed class RecentActivities
{
    /// <summary>So many are recognised: those of more than an hour, for an organisation of thousands.</summary>
    private const int Recognised = 20_000;

    /// <summary>Of so many invokes the outcome is kept, a card of up to 25 KB each.</summary>
    private const int Outcomes = 200;

    private static readonly Lazy<Task<IResult>> LongDone = new(Task.FromResult(Results.StatusCode(StatusCodes.Status409Conflict)));

    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, Lazy<Task<IResult>>> _answers = [];
    private readonly Queue<UInt128> _recognised = new();
    private readonly Queue<UInt128> _withOutcome = new();

    public Task<IResult> OnceAsync(Activity activity, Func<Task<IResult>> answer)
    {
        if (activity.Id is not { Length: > 0 })
        {
            return answer();
        }

        var key = Key(activity);
        Lazy<Task<IResult>>? answering;
        lock (_gate)
        {
            if (_answers.TryGetValue(key, out answering))
            {
                return answering.Value;
            }

            Forget();
            answering = new(answer);
            _answers.Add(key, answering);
            _recognised.Enqueue(key);
            if (activity.Type == "invoke")
            {
                _withOutcome.Enqueue(key);
            }
        }

        return AwaitAsync(key, answering.Value);
    }

    /// <summary>What went wrong is not kept: the next delivery tries again.</summary>
    private async Task<IResult> AwaitAsync(UInt128 key, Task<IResult> answering)
    {
        var done = false;
        try
        {
            var result = await answering;
            done = result is not Busy;
            return result;
        }
        finally
        {
            if (!done)
            {
                lock (_gate)
                {
                    _answers.Remove(key);
                }
            }
        }
    }

    private void Forget()
    {
        if (_withOutcome.Count >= Outcomes && _withOutcome.Dequeue() is var old && _answers.TryGetValue(old, out var outcome))
        {
            _answers[old] = outcome.Value.IsCompleted ? LongDone : outcome;
        }

        if (_recognised.Count >= Recognised)
        {
            _answers.Remove(_recognised.Dequeue());
        }
    }

    /// <summary>With all that is acted on: an id alone is only as unique as the client that made it.</summary>
    private static UInt128 Key(Activity activity)
    {
        var value = activity.Value is { } json ? json.GetRawText() : null;
        string?[] parts = [activity.Type, activity.Conversation?.Id, activity.Id, activity.From?.AadObjectId, activity.Name, activity.Action, activity.Text, value];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => $"{part?.Length} {part}"))));
        return BitConverter.ToUInt128(hash);
    }
}
