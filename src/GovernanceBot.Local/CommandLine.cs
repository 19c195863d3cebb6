using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using GovernanceBot.Hosting;

namespace GovernanceBot.Local;

/// <summary>The options of this program, their limits and the words that --help shows.</summary>
internal sealed class CommandLine
{
    private const int FirstPort = 1024;
    private const int LastPort = 65533;

    private readonly Option<StorageChoice> _storage = new("--storage")
    {
        Description = "Where the bot keeps everything: in one file, or in the emulator of Azure Tables.",
        DefaultValueFactory = _ => StorageChoice.Sqlite,
    };

    private readonly Option<int> _portBase = new("--port-base")
    {
        Description = "The bot's port; the two Teams clients take the next two. Each port base has its own store.",
        DefaultValueFactory = _ => 3978,
        HelpName = "N",
        CustomParser = argument => Number("--port-base", argument, FirstPort, LastPort),
    };

    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Print the addresses of the Teams clients, open nothing." };

    private readonly Option<bool> _fresh = new("--fresh") { Description = "Start over: throw away what earlier runs kept." };

    private readonly Option<FileInfo> _guidelines = new("--guidelines")
    {
        Description = "Load these guidelines (JSON) instead of the demo library's.",
        HelpName = "FILE",
    };

    private readonly Option<FileInfo> _calendar = new("--calendar")
    {
        Description = "Load this content calendar (CSV) instead of the demo library's.",
        HelpName = "FILE",
    };

    private readonly Option<DateTimeOffset?> _now;

    private readonly Option<double> _speed = new("--speed")
    {
        Description = "Let the product's clock run N times faster.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
        CustomParser = argument => Number("--speed", argument, 1, ProductClock.Fastest),
    };

    private readonly RootCommand _root;

    /// <param name="zone">The organisation's time zone: a time without an offset is meant there.</param>
    public CommandLine(TimeZoneInfo zone)
    {
        _now = new("--now")
        {
            Description = "Start the product's clock at this time, such as 2026-03-02T08:59 (the organisation's time) or 2026-03-02T07:59Z.",
            HelpName = "ISO-time",
            CustomParser = argument => IsoTime.Read(argument.Tokens[0].Value, zone) ?? Refuse(argument),
        };
        _storage.AcceptOnlyFromAmong("sqlite", "azurite");
        _guidelines.AcceptExistingOnly();
        _calendar.AcceptExistingOnly();
        _root = new RootCommand("Starts GovernanceBot on this machine, with a Teams client for an employee and one for an editor.")
        {
            _storage, _portBase, _noBrowser, _fresh, _guidelines, _calendar, _now, _speed,
        };
    }

    public ParseResult Parse(IReadOnlyList<string> args) => _root.Parse(args);

    public Options Read(ParseResult parsed) => new(
        parsed.GetValue(_storage),
        parsed.GetValue(_portBase),
        Browser: !parsed.GetValue(_noBrowser),
        parsed.GetValue(_fresh),
        parsed.GetValue(_guidelines),
        parsed.GetValue(_calendar),
        parsed.GetValue(_now),
        parsed.GetValue(_speed));

    private static T Number<T>(string option, ArgumentResult argument, T least, T most)
        where T : struct, INumber<T>
    {
        var given = argument.Tokens[0].Value;
        if (T.TryParse(given, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{option} is a number from {least} to {most}, not '{given}'."));
        return default;
    }

    private static DateTimeOffset? Refuse(ArgumentResult argument)
    {
        argument.AddError($"--now is a time such as 2026-03-02T08:59 or 2026-03-02T07:59Z, not '{argument.Tokens[0].Value}'.");
        return null;
    }
}
