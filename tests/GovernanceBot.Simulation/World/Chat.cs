using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using GovernanceBot.Calendar;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Simulation.World;

/// <summary>A person's chat with the bot, as Teams keeps it.</summary>
internal sealed class Chat(int number, PersonId person)
{
    /// <summary>Nobody scrolls further back; of older messages only the imprint is kept.</summary>
    private const int Readable = 30;

    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public string Conversation { get; } = $"chat{number}";

    public PersonId Person => person;

    public bool IsInstalled { get; set; } = true;

    public bool IsBlocked { get; set; }

    public List<ChatMessage> Messages { get; } = [];

    public ChatMessage Add(string subject, byte[] body)
    {
        var message = new ChatMessage($"{Conversation}-{Messages.Count}", subject);
        message.Becomes(body);
        Messages.Add(message);
        if (Messages.Count > Readable)
        {
            Messages[^(Readable + 1)].Forget();
        }

        return message;
    }

    public ChatMessage? Find(string id) =>
        int.TryParse(id.AsSpan(id.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < Messages.Count && Messages[number] is var message && message.Id == id
            ? message
            : null;
}

/// <param name="subject">Which subject's work sent it; empty for an answer to a turn.</param>
internal sealed class ChatMessage(string id, string subject)
{
    private static readonly byte[][] ApprovedText =
        [Encoding.UTF8.GetBytes(CalendarTexts.TextToPost.Dutch), Encoding.UTF8.GetBytes(CalendarTexts.TextToPost.English)];

    private IReadOnlyList<(string Name, string Value)> _filled = [];

    public string Id => id;

    public string Subject { get; set; } = subject;

    /// <summary>What it shows: a message or an answered card; null where it is too old to be read.</summary>
    public byte[]? Shown { get; private set; }

    public byte[]? ShownBefore { get; private set; }

    /// <summary>Of what the bot last put there.</summary>
    public ulong Imprint { get; private set; }

    /// <summary>Of the card that last answered a button of this message; null where none did since the bot last changed it.</summary>
    public ulong? AnswerImprint { get; private set; }

    public bool HasButtons { get; private set; }

    /// <summary>Whether it asks for the answer to a question.</summary>
    public bool IsAnswerable { get; private set; }

    /// <summary>Whether it brings an approved text to a post of the calendar.</summary>
    public bool HasApprovedText { get; private set; }

    public void Becomes(byte[] body)
    {
        ShownBefore = Shown;
        Shown = body;
        Imprint = ImprintOf(body);
        AnswerImprint = null;
        HasButtons = body.AsSpan().IndexOf("\"verb\":"u8) >= 0;
        HasApprovedText = ApprovedText.Any(label => body.AsSpan().IndexOf(label) >= 0);
        IsAnswerable = body.AsSpan().IndexOf("\"verb\":\"question.answer\""u8) >= 0;
    }

    /// <summary>An answer changes what the person sees, until the bot changes the message itself.</summary>
    /// <param name="filled">What the person had filled in.</param>
    public void IsAnsweredWith(byte[] body, IReadOnlyList<(string Name, string Value)> filled)
    {
        _filled = filled;
        ShownBefore = Shown;
        Shown = body;
        AnswerImprint = ImprintOf(body);
    }

    /// <returns>What was filled in when a button of it was answered last; null where nothing was.</returns>
    public string? Filled(string input) => _filled.FirstOrDefault(field => field.Name == input).Value;

    public void Forget() => Shown = ShownBefore = null;

    public static ulong ImprintOf(ReadOnlySpan<byte> body)
    {
        var hash = 14695981039346656037UL ^ (ulong)body.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(body);
        foreach (var word in words)
        {
            hash = (hash ^ word) * 1099511628211;
            hash ^= hash >> 29;
        }

        foreach (var rest in body[(words.Length * sizeof(ulong))..])
        {
            hash = (hash ^ rest) * 1099511628211;
        }

        return hash;
    }
}

/// <summary>A button as it lies in the JSON of a card.</summary>
internal sealed record CardButton(string Verb, JsonElement Data)
{
    public static List<CardButton> In(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var buttons = new List<CardButton>();
        Collect(json.RootElement, buttons);
        return buttons;
    }

    private static void Collect(JsonElement element, List<CardButton> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, found);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("verb", out var verb))
            {
                found.Add(new(verb.GetString()!, element.GetProperty("data").Clone()));
                return;
            }

            foreach (var property in element.EnumerateObject())
            {
                Collect(property.Value, found);
            }
        }
    }
}
