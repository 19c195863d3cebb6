using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

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

    private static readonly Task<IResult> LongDone = Task.FromResult(Results.StatusCode(StatusCodes.Status409Conflict));

    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, Task<IResult>> _outcomes = [];
    private readonly Queue<UInt128> _recognised = new();
    private readonly Queue<UInt128> _withOutcome = new();

    public Task<IResult> OnceAsync(Activity activity, Func<Task<IResult>> answer)
    {
        if (activity.Id is not { Length: > 0 })
        {
            return answer();
        }

        var key = Key(activity);
        var outcome = new TaskCompletionSource<IResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_outcomes.TryGetValue(key, out var before))
            {
                return before;
            }

            Forget();
            _outcomes.Add(key, outcome.Task);
            _recognised.Enqueue(key);
            if (activity.Type == "invoke")
            {
                _withOutcome.Enqueue(key);
            }
        }

        return AnswerAsync(key, outcome, answer);
    }

    /// <summary>What went wrong is not kept: the next delivery tries again.</summary>
    private async Task<IResult> AnswerAsync(UInt128 key, TaskCompletionSource<IResult> outcome, Func<Task<IResult>> answer)
    {
        try
        {
            outcome.SetResult(await answer());
        }
#pragma warning disable CA1031 // Whatever it is, all who wait for it get it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            outcome.SetException(failure);
        }

        if (!outcome.Task.IsCompletedSuccessfully || outcome.Task.Result is Busy)
        {
            lock (_gate)
            {
                _outcomes.Remove(key);
            }
        }

        return await outcome.Task;
    }

    private void Forget()
    {
        // One that is still being answered waits at the head: dropped unfinished, its card would be kept with the thousands that are only recognised.
        while (_withOutcome.Count >= Outcomes && _outcomes.GetValueOrDefault(_withOutcome.Peek()) is not { IsCompleted: false })
        {
            var old = _withOutcome.Dequeue();
            if (_outcomes.ContainsKey(old))
            {
                _outcomes[old] = LongDone;
            }
        }

        if (_recognised.Count >= Recognised)
        {
            _outcomes.Remove(_recognised.Dequeue());
        }
    }

    /// <summary>With all that is acted on: an id alone is only as unique as the client that made it.</summary>
    private static UInt128 Key(Activity activity)
    {
        var value = activity.Value is { } json ? json.GetRawText() : null;
        ReadOnlySpan<string?> parts =
            [activity.Type, activity.Conversation?.Id, activity.Id, activity.From?.AadObjectId, activity.Name, activity.Action, activity.Text, value];
        var all = new ArrayBufferWriter<byte>(512);
        foreach (var part in parts)
        {
            // The length before the letters: none can pass for the end of one part and the start of the next.
            BinaryPrimitives.WriteInt32LittleEndian(all.GetSpan(sizeof(int)), part?.Length ?? -1);
            all.Advance(sizeof(int));
            all.Write(MemoryMarshal.AsBytes(part.AsSpan()));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(all.WrittenSpan, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
