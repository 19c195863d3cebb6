using System.Text;
using GovernanceBot.Cards;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Reviewing;
using GovernanceBot.Teams;
using GovernanceBot.Teams.Files;

namespace GovernanceBot.Guidelines.Importing;

/// <summary>A guidelines file in and out: what a file would change is shown before anything is written.</summary>
public sealed class ImportHandlers(GuidelineImport import, PendingImports pending, ReviewDates reviews, GuidelineTable table, FileTransfer files)
{
    private const string Purpose = "guidelines";

    private static readonly Command Import = new(
        ["richtlijnen importeren", "importeer richtlijnen", "importeren"], ["import guidelines", "import"]);

    private static readonly Command Export = new(
        ["richtlijnen exporteren", "exporteer richtlijnen", "exporteren"], ["export guidelines", "export"]);

    public void AddTo(Router router)
    {
        router.On(Import, Right.Administer, (turn, _) => Task.FromResult<Reply>(
            turn.Conversation.IsPersonal ? ImportCards.Ask(turn.Language) : new Reply.WithText(GuidelineTexts.OnlyInPersonalChat.In(turn.Language))));
        router.On(ImportVerbs.Read, Right.Administer, (turn, pasted, cancellation) => ReportAsync(turn, pasted.Json ?? "", cancellation));
        router.On(ImportVerbs.TakeOver, Right.Administer, TakeOverAsync);
        router.On(ImportVerbs.Drop, Right.Administer, DropAsync);
        router.OnFile(Right.Administer, ReadAsync);
        router.OnPasted("guidelines", IsFile, Right.Administer, (turn, cancellation) => ReportAsync(turn, turn.Text, cancellation));
        router.On(Export, Right.KeepGuidelines, OfferAsync);
        router.On(ImportVerbs.Export, Right.KeepGuidelines, async (turn, _, cancellation) => new Reply.Beside(await OfferAsync(turn, cancellation)));
        router.OnFileConsent(Right.KeepGuidelines, PutAsync);
    }

    /// <summary>Nobody asks a question that begins like this.</summary>
    private static bool IsFile(Turn turn) =>
        turn.Conversation.IsPersonal && turn.Text.StartsWith('{') && turn.Text.Contains("\"guidelines\"", StringComparison.Ordinal);

    private async Task<Reply> ReadAsync(Turn turn, SharedFile file, CancellationToken cancellation)
    {
        var language = turn.Person.Language;
        return await files.ReadAsync(file, cancellation) switch
        {
            FileText.Read read => await ReportAsync(turn with { Language = language }, read.Text, cancellation),
            FileText.Refused refused => new Reply.WithText(ImportTexts.Nothing(refused.Why).In(language)),
            var other => throw new ArgumentOutOfRangeException(nameof(file), other, "No such file."),
        };
    }

    private async Task<Reply> ReportAsync(Turn turn, string json, CancellationToken cancellation) =>
        await ShowAsync(turn, json, await import.ReportAsync(json, turn.Person.Id, ImportTexts.NotInFile.In(turn.Language), cancellation), cancellation);

    private async Task<Reply> ShowAsync(Turn turn, string json, ImportReport report, CancellationToken cancellation)
    {
        if (report.Set is null || report.Plan.IsEmpty)
        {
            return ImportCards.Report(report, null, null, turn.Language);
        }

        return await pending.KeepAsync(turn.Person.Id, json, report.Plan.Mark, cancellation) is { } ticket
            ? ImportCards.Report(report, ticket, null, turn.Language)
            : new Reply.WithText(ImportTexts.TooLarge.In(turn.Language));
    }

    private async Task<Reply> TakeOverAsync(Turn turn, ImportTicket asked, CancellationToken cancellation)
    {
        var found = await pending.FindAsync(turn.Person.Id, asked.Ticket, cancellation);
        if (found is not PendingImport.Waiting { Json: var json, Seen: var seen })
        {
            return new Reply.WithText((found is null ? ImportTexts.Expired : ImportTexts.TakenAlready).In(turn.Language));
        }

        var reason = asked.Whole ? ImportTexts.NotInFile.In(turn.Language) : null;
        var report = await import.TakeOverAsync(json, turn.Person.Id, reason, cancellation, seen);

        // Also where somebody's change came in between: part of the file may have been taken over before it.
        await reviews.FollowAllAsync(cancellation);
        if (report.ChangedSince)
        {
            return await ShowAsync(turn, json, report, cancellation);
        }

        // Only at the end: what a crash leaves undone is done by pressing again.
        await pending.TakenAsync(turn.Person.Id, asked.Ticket, cancellation);
        return ImportCards.Report(report, null, ImportTexts.Done, turn.Language);
    }

    private async Task<Reply> DropAsync(Turn turn, ImportTicket asked, CancellationToken cancellation)
    {
        if (await pending.FindAsync(turn.Person.Id, asked.Ticket, cancellation) is PendingImport.Taken)
        {
            return new Reply.WithText(ImportTexts.TakenAlready.In(turn.Language));
        }

        await pending.ForgetAsync(turn.Person.Id, asked.Ticket, cancellation);
        return new Reply.WithCard(
            new([CardParts.Heading(ImportTexts.Title.In(turn.Language)), new TextBlock(ImportTexts.Dropped.In(turn.Language))], null, turn.Language.Tag()),
            ImportTexts.Dropped.In(turn.Language));
    }

    private async Task<Reply> OfferAsync(Turn turn, CancellationToken cancellation)
    {
        if (!turn.Conversation.IsPersonal)
        {
            return new Reply.WithText(GuidelineTexts.OnlyInPersonalChat.In(turn.Language));
        }

        var content = new FileConsentContent(
            ImportTexts.ExportDescription.In(turn.Language), (await FileAsync(cancellation)).Length, new(Purpose), new(Purpose));
        return new Reply.WithFile(new FileConsentAttachment(ImportTexts.FileName.In(turn.Language), content));
    }

    private async Task<Reply> PutAsync(Turn turn, FileConsentAnswer answer, CancellationToken cancellation)
    {
        var language = turn.Person.Language;
        if (!answer.IsAccepted)
        {
            return new Reply.WithText(ImportTexts.ExportDeclined.In(language));
        }

        return answer is { Context.Purpose: Purpose, UploadInfo: { } place } && await files.PutAsync(place.UploadUrl, await FileAsync(cancellation), cancellation)
            ? new Reply.WithFile(new FileInfoAttachment(place.ContentUrl ?? "", place.Name ?? ImportTexts.FileName.In(language), new(place.UniqueId, place.FileType)))
            : new Reply.WithText(ImportTexts.ExportFailed.In(language));
    }

    private async Task<byte[]> FileAsync(CancellationToken cancellation) =>
        await table.ReadAsync(cancellation) is { } set ? Encoding.UTF8.GetBytes(GuidelineFile.Write(set)) : "{}"u8.ToArray();
}
