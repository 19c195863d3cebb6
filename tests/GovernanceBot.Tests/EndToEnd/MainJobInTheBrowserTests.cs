using GovernanceBot.Local;

namespace GovernanceBot.Tests.EndToEnd;

/// <summary>The main job once in a real browser, as two people see it; the pictures stay in <c>artifacts/pictures</c> to be looked at.</summary>
public sealed class MainJobInTheBrowserTests
{
    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "pictures");

    /// <summary>Late enough to come after the approval, so that the pictures show one thing at a time.</summary>
    private static readonly TimeSpan LongEnoughToApprove = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Two_people_do_the_main_job_by_clicking()
    {
        Assert.SkipUnless(BrowserPage.IsPresent, "Chromium is not on this machine.");
        await using var product = await RunningProduct.StartAsync(LongEnoughToApprove, "sqlite");
        await using var noor = await BrowserPage.OpenAsync(product.Employee.Address);
        await using var marieke = await BrowserPage.OpenAsync(product.Editor.Address);

        await noor.SayAsync("Mag ik een foto van bezoekers plaatsen?");
        await noor.WaitForCardAsync("Plaats een herkenbare foto van bezoekers");
        await noor.PictureAsync(Path.Combine(Pictures, "ask.png"));

        await SubmitAsync(noor);
        await marieke.WaitForCardAsync("Wil je dit bericht beoordelen?");
        await marieke.PictureAsync(Path.Combine(Pictures, "approval-before.png"));
        await marieke.ClickAsync("Aanpassing vragen");
        await marieke.FillAsync("Wat moet er anders?", "Zet de datum erbij.");
        await marieke.ClickAsync("Terugsturen naar de schrijver");

        await noor.WaitForCardAsync("Zet de datum erbij.");
        await noor.FillAsync("Pas je tekst aan", "Kom je ook naar de voorleesmiddag?\n\nWoensdag 9 december om 14.00 uur in Centrum.\n#Voorlezen");
        await noor.ClickAsync("Opnieuw indienen");
        await marieke.WaitForCardAsync("Wat er veranderd is");
        await marieke.PictureAsync(Path.Combine(Pictures, "approval-difference.png"));
        await marieke.ClickAsync("Goedkeuren");
        await marieke.WaitForCardAsync("Goedgekeurd door Marieke Hoekstra");
        await marieke.PictureAsync(Path.Combine(Pictures, "approval-after.png"));
        await noor.WaitForCardAsync("Goedgekeurd door Marieke Hoekstra");

        await marieke.WaitForCardAsync(RunningProduct.ReminderTitle);
        await marieke.PictureAsync(Path.Combine(Pictures, "reminder.png"));
        await marieke.ClickAsync("Geplaatst");
        await marieke.ClickAsync("Ja, het staat online");
        await marieke.WaitForCardAsync("Geplaatst zonder goedkeuring, gemeld door Marieke Hoekstra");
    }

    private static async Task SubmitAsync(BrowserPage noor)
    {
        await noor.SayAsync("concept");
        await noor.WaitForCardAsync("Tekst van het bericht");
        await noor.FillAsync("Tekst van het bericht", "Kom je ook naar de voorleesmiddag?\n\nWoensdag om 14.00 uur in Centrum.\n#Voorlezen");
        await noor.ChooseAsync("Kanalen (voor een los bericht)", "Instagram", "Facebook");
        await noor.ClickAsync("Indienen");
    }
}
