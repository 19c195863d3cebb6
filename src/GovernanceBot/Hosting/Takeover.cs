using System.Security.Cryptography;
using GovernanceBot.Calendar;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Importing;
using GovernanceBot.Guidelines.Reviewing;
using GovernanceBot.Guidelines.Rules;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;

namespace GovernanceBot.Hosting;

/// <summary>
/// Takes over the organisation's files and the rules of this release at start, each once: a file that has not changed since is left alone, so that what
/// was changed in Teams meanwhile stays. People, responsibilities and guidelines become what a new file says; entries of the calendar that are
/// there already stay as they are.
/// </summary>
public sealed partial class Takeover(
    ITableEngine engine,
    OrganisationSettings organisation,
    PeopleTable people,
    MandateBook mandates,
    GuidelineImport guidelines,
    ShippedRules rules,
    ReviewDates reviews,
    GuidelineTable table,
    PostStore posts,
    TimeProvider clock,
    ILogger<Takeover> log) : IHostedService
{
    internal const string Table = "Takeovers";
    private const string Files = "file";
    // Every store that there is has it under this name: another one would take all files over again, and undo what was changed in Teams.
    private const string Mark = "Sha256";

    /// <summary>Stands in the history of a guideline that a new file no longer has.</summary>
    private const string NoLongerInFile = "-";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await OnceAsync("rules", await RulesHashAsync(cancellationToken), rules.FollowAsync, cancellationToken);
        await FileOnceAsync("people", organisation.People, TakePeopleAsync, cancellationToken);
        await FileOnceAsync("guidelines", organisation.Guidelines, TakeGuidelinesAsync, cancellationToken);

        // Reviews follow their guidelines; only where one changed since can a crash have left something undone.
        await OnceAsync("reviews", await table.StampAsync(cancellationToken) ?? "", reviews.FollowAllAsync, cancellationToken);
        await FileOnceAsync("calendar", organisation.Calendar, TakeCalendarAsync, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task FileOnceAsync(string subject, string? path, Func<string, CancellationToken, Task> take, CancellationToken cancellation)
    {
        if (path is not null)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, cancellation)));
            await OnceAsync(subject, hash, token => take(path, token), cancellation);
        }
    }

    /// <param name="mark">Of what was there to take over: another one than was kept means that something changed.</param>
    private async Task OnceAsync(string subject, string mark, Func<CancellationToken, Task> take, CancellationToken cancellation)
    {
        var taken = await engine.FindAsync(Table, new(Files, subject), cancellation);
        if (taken is not null && (string)taken.Values[Mark] == mark)
        {
            return;
        }

        await take(cancellation);
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { [Mark] = mark };
        await engine.WriteAsync(Table, Files, [new TableWrite.Upsert(subject, values)], cancellation);
    }

    private static async Task<string> RulesHashAsync(CancellationToken cancellation)
    {
        await using var shipped = RuleFile.Open();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(shipped, cancellation));
    }

    private async Task TakePeopleAsync(string path, CancellationToken cancellation)
    {
        var file = await OrganisationFile.ReadAsync(path, cancellation);
        var known = (await people.AllAsync(cancellation)).ToDictionary(person => person.Id);
        foreach (var person in file.People.Select(entry => entry.ToPerson()))
        {
            // A language that the person chose since then is theirs.
            await people.KeepAsync(known.Remove(person.Id, out var before) ? person with { Language = before.Language } : person, cancellation);
        }

        // Who has left is a colleague to choose no longer; what they did keeps their name.
        foreach (var left in known.Values.Where(person => person.Title.Length > 0))
        {
            await people.KeepAsync(left with { Title = "" }, cancellation);
        }

        await mandates.ReplaceAsync([.. file.Responsibilities.Select(entry => entry.ToResponsibility())], cancellation);
    }

    private async Task TakeGuidelinesAsync(string path, CancellationToken cancellation)
    {
        var report = await guidelines.TakeOverAsync(await File.ReadAllTextAsync(path, cancellation), null, NoLongerInFile, cancellation);
        foreach (var refused in report.Refused)
        {
            LogRefusedGuideline(refused.Position ?? 0, refused.Id ?? "", refused.Field, refused.Reason);
        }
    }

    private async Task TakeCalendarAsync(string path, CancellationToken cancellation)
    {
        using var file = new StringReader(CalendarFile.Decode(await File.ReadAllBytesAsync(path, cancellation)));
        var reading = new CalendarFile(organisation.Zone, await people.AllAsync(cancellation)).Read(file);
        foreach (var refused in reading.Refused)
        {
            LogRefusedRow(refused.Line, refused.Column, refused.Why);
        }

        // What lies in the past needs no reminder any more.
        var ahead = reading.Posts.Where(post => post.PostAt > clock.GetUtcNow()).ToList();
        foreach (var post in ahead)
        {
            await posts.TellAsync(post.Id, new PlannedPostCommand.Plan(post), cancellation);
        }

        LogCalendar(ahead.Count, reading.Posts.Length - ahead.Count, reading.Refused.Length);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Guidelines file, entry {Position} ({Id}), field {Field}: {Reason}.")]
    private partial void LogRefusedGuideline(int position, string id, string field, RefusalReason reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Calendar file, line {Line}, column {Column}: {Reason}.")]
    private partial void LogRefusedRow(long line, string column, CalendarRefusal reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Calendar file: {Ahead} posts to come, {Past} in the past left out, {Refused} rows refused.")]
    private partial void LogCalendar(int ahead, int past, int refused);
}
