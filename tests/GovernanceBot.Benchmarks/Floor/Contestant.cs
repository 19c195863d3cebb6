using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceBot.Local;

namespace GovernanceBot.Benchmarks.Floor;

/// <summary>One of the two programs that are compared, in a process of its own.</summary>
internal sealed class Contestant : IAsyncDisposable
{
    /// <summary>Real questions that have an answer.</summary>
    private static readonly string[] Questions =
    [
        "Mag ik een foto van bezoekers plaatsen?", "Hoe ga ik om met een boze reactie?", "Mag ik een liedtekst overnemen?",
        "Hoeveel hashtags gebruik ik?", "Moet ik een alt-tekst toevoegen?", "Wie moet een bericht goedkeuren?",
    ];

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ChildProcess _process;
    private readonly HttpClient _client;
    private readonly Process _seen;
    private readonly Surroundings _around;
    private readonly string _token;
    private int _asked;

    private Contestant(ChildProcess process, Uri address, Surroundings around)
    {
        (_process, _around, _token) = (process, around, around.Token);
        _seen = Process.GetProcessById(process.Id);
        _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address };
    }

    public TimeSpan CpuTime
    {
        get
        {
            _seen.Refresh();
            return _seen.TotalProcessorTime;
        }
    }

    public long Resident
    {
        get
        {
            _seen.Refresh();
            return _seen.WorkingSet64;
        }
    }

    /// <returns>The program with its first answer given, and how long that took from nothing.</returns>
    public static async Task<(Contestant Started, TimeSpan Took)> StartAsync(IEnumerable<string> command, Surroundings around)
    {
        var began = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet", command);
        foreach (var (name, value) in around.Environment)
        {
            start.Environment[name] = value;
        }

        var process = ChildProcess.Start("The contestant", start);
        const string Listening = "Now listening on: ";
        var line = await process.WaitForLineAsync(line => line.Contains(Listening, StringComparison.Ordinal), StartLimit);
        var contestant = new Contestant(process, new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]), around);
        await contestant.AskAsync();
        return (contestant, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>One more turn: none is a repeat, which would not be answered again.</summary>
    /// <returns>How long the turn took; its reply was posted by then.</returns>
    public async Task<TimeSpan> AskAsync()
    {
        var number = Interlocked.Increment(ref _asked);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Content = new StringContent(Activity(number), Encoding.UTF8, "application/json");
        var began = Stopwatch.GetTimestamp();
        using var answer = await _client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK
            ? Stopwatch.GetElapsedTime(began)
            : throw new InvalidOperationException($"Answered {answer.StatusCode}: {string.Join('\n', _process.LastLines)}");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _seen.Dispose();
        await _process.DisposeAsync();
    }

    private string Activity(int number)
    {
        var person = $"00000000-0000-4000-8000-{number % 50:D12}";
        return new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{number}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = _around.ServiceUrl,
            ["locale"] = "nl-NL",
            ["text"] = Questions[number % Questions.Length],
            ["textFormat"] = "plain",
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = "Iemand", ["aadObjectId"] = person },
            ["recipient"] = new JsonObject { ["id"] = $"28:{Surroundings.AppId}", ["name"] = "GovernanceBot" },
            ["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = Surroundings.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Surroundings.TenantId } },
        }.ToJsonString();
    }
}
