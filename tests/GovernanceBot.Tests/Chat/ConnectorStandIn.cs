using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovernanceBot.Tests.Chat;

/// <summary>Stands in for the Bot Connector: keeps what the bot sends, chat by chat, and fails where a test wants it to.</summary>
internal sealed class ConnectorStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ChatMessage> _messages = new();
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Fault> _broken = new(StringComparer.Ordinal);
    private int _lastId;

    private ConnectorStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Use(Watched)));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/teams/v3/conversations/{conversation}/activities", PostAsync);
        _app.MapPut("/teams/v3/conversations/{conversation}/activities/{id}", PutAsync);
    }

    public string ServiceUrl => $"{_app.Urls.Single()}/teams";

    public IReadOnlyCollection<ChatMessage> Messages => _messages;

    /// <summary>Accepts all and remembers none of it: for more than memory holds.</summary>
    public bool KeepsNothing { get; set; }

    public static async Task<ConnectorStandIn> StartAsync()
    {
        var connector = new ConnectorStandIn();
        await connector._app.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    public IReadOnlyList<ChatMessage> In(string conversation) => [.. _messages.Where(message => message.Conversation == conversation)];

    /// <summary>How often the bot tried to send or change something in this chat, whatever came of it.</summary>
    public int CallsTo(string conversation) => _calls.Count(call => call == conversation);

    /// <summary>The next calls fail, each in its own way; the one after them succeeds.</summary>
    public void Fails(string conversation, params ReadOnlySpan<Fault> next)
    {
        foreach (var fault in next)
        {
            _faults.GetOrAdd(conversation, _ => new()).Enqueue(fault);
        }
    }

    public void Breaks(string conversation, Fault fault) => _broken[conversation] = fault;

    public void Recovers(string conversation) => _broken.TryRemove(conversation, out _);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private ConnectionDelegate Watched(ConnectionDelegate next) => async connection =>
    {
        var sender = new SenderConnection();
        connection.Items[typeof(SenderConnection)] = sender;
        try
        {
            await next(connection);
        }
        finally
        {
            sender.Closed(_messages.Count);
        }
    };

    private static SenderConnection Sender(HttpContext http)
    {
        var sender = (SenderConnection)http.Features.GetRequiredFeature<IConnectionItemsFeature>().Items[typeof(SenderConnection)]!;
        sender.Used();
        return sender;
    }

    private async Task<IResult> PostAsync(string conversation, HttpContext http, IHostApplicationLifetime lifetime)
    {
        var activity = await ReadAsync(http);
        if (KeepsNothing)
        {
            return Results.Json(new { id = "m" }, statusCode: StatusCodes.Status201Created);
        }

        if (await FailureAsync(conversation, http, lifetime) is { } failure)
        {
            return failure;
        }

        var message = new ChatMessage($"m{Interlocked.Increment(ref _lastId)}", conversation, activity) { Sender = Sender(http) };
        _messages.Enqueue(message);
        if (_broken.GetValueOrDefault(conversation) is Fault.Late { By: var late })
        {
            await Task.Delay(late, TimeProvider.System, http.RequestAborted);
        }

        return Results.Json(new { id = message.Id }, statusCode: StatusCodes.Status201Created);
    }

    private async Task<IResult> PutAsync(string conversation, string id, HttpContext http, IHostApplicationLifetime lifetime)
    {
        var activity = await ReadAsync(http);
        if (KeepsNothing)
        {
            return Results.Ok(new { id });
        }

        if (await FailureAsync(conversation, http, lifetime) is { } failure)
        {
            return failure;
        }

        if (_messages.FirstOrDefault(message => message.Id == id && message.Conversation == conversation) is not { } changed)
        {
            return Results.NotFound();
        }

        changed.Becomes(ChatMessage.Content(activity));
        return Results.Ok(new { id });
    }

    private async Task<IResult?> FailureAsync(string conversation, HttpContext http, IHostApplicationLifetime lifetime)
    {
        _calls.Enqueue(conversation);
        Fault? next = null;
        if (_faults.TryGetValue(conversation, out var queue))
        {
            queue.TryDequeue(out next);
        }

        switch (next ?? _broken.GetValueOrDefault(conversation))
        {
            case Fault.Hang:
                using (var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping))
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ended.Token).ContinueWith(
                        _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                }

                return Results.StatusCode(StatusCodes.Status504GatewayTimeout);
            case Fault.Status { RetryAfter: var wait, Code: var code, AsDate: var asDate }:
                if (wait is { } seconds)
                {
                    http.Response.Headers.RetryAfter = asDate
                        ? TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture)
                        : seconds.ToString(CultureInfo.InvariantCulture);
                }

                return Results.StatusCode(code);
            default:
                return null;
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        return body.RootElement.Clone();
    }
}

internal abstract record Fault
{
    /// <param name="RetryAfter">In seconds.</param>
    /// <param name="AsDate">Whether it is written as the moment in the real world that lies so far ahead.</param>
    public sealed record Status(int Code, int? RetryAfter = null, bool AsDate = false) : Fault;

    /// <summary>The message is taken at once, and its answer comes later.</summary>
    public sealed record Late(TimeSpan By) : Fault;

    /// <summary>No answer ever comes.</summary>
    public sealed record Hang : Fault;
}
