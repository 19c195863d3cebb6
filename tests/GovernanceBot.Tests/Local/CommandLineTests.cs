using GovernanceBot.Local;

namespace GovernanceBot.Tests.Local;

public sealed class CommandLineTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Fact]
    public void Without_options_the_embedded_store_the_known_ports_and_the_real_time_are_used()
    {
        var options = Read();

        options.ShouldBe(new Options(StorageChoice.Sqlite, 3978, Browser: true, Fresh: false, null, null, null, Speed: 1));
        (options.EmployeePort, options.EditorPort).ShouldBe((3979, 3980));
    }

    [Fact]
    public void Every_option_is_understood()
    {
        using var guidelines = new TemporaryFile();
        using var calendar = new TemporaryFile();

        var options = Read(
            "--storage", "azurite", "--port-base", "5000", "--no-browser", "--fresh", "--guidelines", guidelines.Path,
            "--calendar", calendar.Path, "--now", "2026-03-02T08:59", "--speed", "60");

        options.Storage.ShouldBe(StorageChoice.Azurite);
        options.PortBase.ShouldBe(5000);
        options.Browser.ShouldBeFalse();
        options.Fresh.ShouldBeTrue();
        options.Guidelines!.FullName.ShouldBe(guidelines.Path);
        options.Calendar!.FullName.ShouldBe(calendar.Path);
        options.Now.ShouldBe(new DateTimeOffset(2026, 3, 2, 8, 59, 0, TimeSpan.FromHours(1)));
        options.Speed.ShouldBe(60);
    }

    [Theory]
    [InlineData("2026-03-02T07:59Z", "2026-03-02T07:59:00Z")]
    [InlineData("2026-07-02T08:59:30+02:00", "2026-07-02T06:59:30Z")]
    [InlineData("2026-07-02", "2026-07-01T22:00:00Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    public void A_time_is_the_organisations_unless_it_says_otherwise(string given, string instant) =>
        Read("--now", given).Now!.Value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null).ShouldBe(instant);

    [Theory]
    [InlineData("--bogus", "--bogus")]
    [InlineData("--storage mongo", "mongo")]
    [InlineData("--port-base 80", "--port-base is a number from 1024 to 65533, not '80'")]
    [InlineData("--port-base 65534", "65534")]
    [InlineData("--port-base veel", "not 'veel'")]
    [InlineData("--speed 0.5", "--speed is a number from 1 to 20000, not '0.5'")]
    [InlineData("--speed 20001", "not '20001'")]
    [InlineData("--speed", "--speed")]
    [InlineData("--now gisteren", "gisteren")]
    [InlineData("--calendar nergens.csv", "nergens.csv")]
    [InlineData("--guidelines nergens.json", "nergens.json")]
    public void What_is_wrong_is_named(string line, string said) =>
        string.Join(' ', new CommandLine(Amsterdam).Parse(line.Split(' ')).Errors.Select(error => error.Message)).ShouldContain(said);

    [Fact]
    public void The_bot_is_told_everything_that_was_asked()
    {
        var options = Read("--port-base", "5000", "--now", "2026-03-02T08:59", "--speed", "60");

        var arguments = Bot.Arguments(options, ["--Storage:Engine", "sqlite"], [new Uri("http://127.0.0.1:5001/_connector")]).ToList();

        string After(string name) => arguments[arguments.IndexOf(name) + 1];
        After("--urls").ShouldBe("http://127.0.0.1:5000");
        After("--Storage:Engine").ShouldBe("sqlite");
        After("--Clock:Now").ShouldBe("2026-03-02T08:59:00.0000000+01:00");
        After("--Clock:Speed").ShouldBe("60");
        After("--Teams:ServiceUrls:0").ShouldBe("http://127.0.0.1:5001/_connector");
        File.Exists(After("--Organisation:People")).ShouldBeTrue();
        File.Exists(After("--Organisation:Guidelines")).ShouldBeTrue();
        File.Exists(After("--Organisation:Calendar")).ShouldBeTrue();
    }

    private static Options Read(params string[] args)
    {
        var commandLine = new CommandLine(Amsterdam);
        var parsed = commandLine.Parse(args);
        parsed.Errors.ShouldBeEmpty();
        return commandLine.Read(parsed);
    }

    private sealed class TemporaryFile : IDisposable
    {
        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
