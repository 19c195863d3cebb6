using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace GovernanceBot.Local;

/// <summary>A message from the bot, new or changed, as the local Teams client shows it.</summary>
/// <param name="Id">The activity id; a changed message keeps it.</param>
/// <param name="IsUpdate">Whether it replaces the message with that id.</param>
/// <param name="Text">The text; empty for a card.</param>
/// <param name="Card">The first Adaptive Card; null when there is none.</param>
public sealed record PlaygroundMessage(string Id, bool IsUpdate, string Text, JsonElement? Card)
{
    /// <summary>Text and card as one string of JSON with its characters unescaped, to look for words in.</summary>
    public string Content => Card is { } card ? Text + JsonSerializer.Serialize(card, Unescaped) : Text;

    private static JsonSerializerOptions Unescaped { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>
/// What the local Teams client shows. Messages that came while nobody was connected go to whoever connects first; a message that
/// was sent to one page or feed is not sent again to a later one.
/// </summary>
public sealed class PlaygroundFeed : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PlaygroundMessage> _messages = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;

    private PlaygroundFeed()
    {
    }

    /// <summary>Everything since connecting, in order.</summary>
    public IReadOnlyList<PlaygroundMessage> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    public static async Task<PlaygroundFeed> ConnectAsync(Uri playground, CancellationToken cancellationToken = default)
    {
        var stream = new PlaygroundFeed();
        var address = new UriBuilder(new Uri(playground, "_ws_conversation/v1/conversations/stream")) { Scheme = "ws" }.Uri;
        await stream._socket.ConnectAsync(address, cancellationToken);
        stream._reading = stream.ReadAllAsync();
        return stream;
    }

    /// <summary>Waits for a message that was or will be shown.</summary>
    /// <exception cref="TimeoutException">The limit passed; the message says what was shown instead.</exception>
    public async Task<PlaygroundMessage> WaitForAsync(
        Func<PlaygroundMessage, bool> predicate, TimeSpan limit, CancellationToken cancellationToken = default)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limit);
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (Messages.FirstOrDefault(predicate) is { } found)
            {
                return found;
            }

            try
            {
                await changed.WaitAsync(limited.Token);
            }
            catch (OperationCanceledException passed) when (!cancellationToken.IsCancellationRequested)
            {
                var shown = string.Join(" | ", Messages.Select(message => message.Content));
                throw new TimeoutException($"Not shown within {limit.TotalSeconds:0} s. Shown: {shown}", passed);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAllAsync()
    {
        try
        {
            while (await ReadAsync() is { } json)
            {
                Add(json);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client stopped, or nobody listens any more.
        }
    }

    private async Task<string?> ReadAsync()
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), _stop.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            bytes.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
            }
        }
    }

    private void Add(string json)
    {
        if (Parse(json) is not { } message)
        {
            return;
        }

        lock (_messages)
        {
            _messages.Add(message);
        }

        Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private static PlaygroundMessage? Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var action = root.GetProperty("action").GetString();
        if (action is not ("createMessage" or "updateMessage"))
        {
            return null;
        }

        var message = root.GetProperty("message");
        var text = message.TryGetProperty("text", out var given) ? given.GetString() ?? "" : "";
        JsonElement? card = message.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
            ? attachments[0].GetProperty("content").Clone()
            : null;
        return new PlaygroundMessage(message.GetProperty("messageId").GetString()!, action is "updateMessage", text, card);
    }
}
