using GovernanceBot.Simulation.Running;
using GovernanceBot.Simulation.World;
using GovernanceBot.Storage;
using GovernanceBot.Teams;

namespace GovernanceBot.Simulation.Planted;

/// <summary>What the simulation is worth: each bug put in on purpose has to be caught, and by the invariant that is meant to.</summary>
public sealed class PlantedBugTests
{
    private const int Seeds = 40;

    [Fact]
    public void A_hint_written_after_the_commit_is_caught() => Catches(engine => new HintAfterCommit(engine), "no alarm");

    [Fact]
    public void An_effect_without_a_lease_is_caught() => Catches(engine => new NoLease(engine), "may be repeats");

    [Fact]
    public void A_write_without_an_etag_is_caught() => Catches(engine => new NoETag(engine), "does not continue the chain", "may be repeats");

    [Fact]
    public void An_effect_that_is_not_recorded_is_caught() => Catches(engine => new EffectNotRecorded(engine), "may be repeats", "was never made");

    [Fact]
    public void A_history_without_a_chain_is_caught() => Catches(engine => new HistoryWithoutChain(engine), "does not continue the chain");

    [Fact]
    public void An_alarm_left_behind_is_caught() => Catches(engine => new AlarmLeft(engine), "is left");

    [Fact]
    public void A_subject_that_is_not_told_of_a_blocked_message_is_caught() => Catches(engine => new UndeliverableNotTold(engine), "never heard of it");

    [Fact]
    public void An_index_that_does_not_list_is_caught() => Catches(engine => new IndexNotFollowed(engine), "should be listed");

    [Fact]
    public void An_index_that_does_not_clear_is_caught() => Catches(engine => new IndexNotCleared(engine), "should not be");

    [Fact]
    public void A_forgotten_retry_is_caught() => Catches(engine => new RetryForgotten(engine), "was never made", "does not show how it ended");

    [Fact]
    public void A_card_given_up_too_early_is_caught() => Catches(engine => new CopyGivenUp(engine), "was given up after");

    [Fact]
    public void A_conflict_taken_for_written_is_caught() => Catches(engine => new ConflictTakenForWritten(engine), "it is not on record");

    [Fact]
    public void A_decision_on_ones_own_text_is_caught() => Catches(engine => new SelfApproval(engine), "on their own text");

    [Fact]
    public void A_second_decision_is_caught() => Catches(engine => new TwoDecisions(engine), "A decision was accepted");

    [Fact]
    public void A_retry_of_a_final_refusal_is_caught() => Catches(Plant.None with { Connector = edge => new RetryOfForbidden(edge) }, "may be repeats");

    [Fact]
    public void A_message_sent_twice_is_caught() => Catches(Plant.None with { Connector = edge => new SentTwice(edge) }, "may be repeats");

    [Fact]
    public void A_card_given_up_in_an_outage_is_caught() =>
        Catches(Plant.None with { Connector = edge => new OutageTakenForTheirs(edge) }, "nothing refused it for good");

    [Fact]
    public void A_card_that_does_not_follow_is_caught() =>
        Catches(Plant.None with { Connector = edge => new NothingUpdated(edge) }, "does not show how it ended");

    [Fact]
    public void A_stale_card_over_a_right_answer_is_caught() => Catches(
        () => new StaleCards().Plant, "does not show how it ended");

    [Fact]
    public void A_reminder_that_does_not_follow_its_draft_is_caught() =>
        Catches(engine => new ReminderNotRedrawn(engine), "does not show how it ended");

    [Fact]
    public void A_reminder_an_hour_early_is_caught() =>
        Catches(Plant.None with { ClocksAreOff = TimeSpan.FromHours(1) }, "the reminder comes at another time");

    [Fact]
    public void A_reminder_an_hour_late_is_caught() =>
        Catches(Plant.None with { ClocksAreOff = TimeSpan.FromHours(-1) }, "the reminder comes at another time");

    [Fact]
    public void A_lost_second_reminder_is_caught() => Catches(engine => new SecondReminderLost(engine), "gets no reminder");

    [Fact]
    public void An_approver_who_is_not_asked_is_caught() => Catches(engine => new ApproverNotAsked(engine), "was never asked");

    [Fact]
    public void A_skipped_stage_is_caught() => Catches(engine => new StageSkipped(engine), "without agreement about");

    [Fact]
    public void A_decision_by_who_was_relieved_is_caught() => Catches(engine => new MandatesReadOnce(engine), "without the mandate");

    [Fact]
    public void An_app_that_is_never_installed_is_caught() => Catches(Plant.None with { Installs = false }, "to be installed");

    [Fact]
    public void A_button_pressed_in_another_name_is_caught() => Catches(Plant.None with { Activity = InAnotherName }, "never did");

    private static Activity InAnotherName(Activity activity) => activity.Type == "invoke"
        ? activity with { From = activity.From! with { AadObjectId = new Guid(1, 0, 0, new byte[8]).ToString() } }
        : activity;

    private static void Catches(Func<ITableEngine, ITableEngine> bug, params string[] words) => Catches(Plant.None with { Engine = bug }, words);

    private static void Catches(Plant plant, params string[] words) => Catches(() => plant, words);

    /// <param name="plant">Makes it for each seed, where it keeps in mind what happened.</param>
    private static void Catches(Func<Plant> plant, params string[] words)
    {
        var stories = Enumerable.Range(1, Seeds)
            .Select(seed => SeedRun.Of(seed, Year.Spring, plant()))
            .TakeWhileUntil(run => run.Violation is { } violation && words.Any(word => violation.What.Contains(word, StringComparison.Ordinal)))
            .ToList();
        var caught = stories[^1].Violation.ShouldNotBeNull();
        words.Any(word => caught.What.Contains(word, StringComparison.Ordinal)).ShouldBeTrue(stories[^1].Story);
    }
}

internal static class Sequences
{
    /// <summary>Up to and with the first that is meant.</summary>
    public static IEnumerable<T> TakeWhileUntil<T>(this IEnumerable<T> all, Func<T, bool> isMeant)
    {
        foreach (var one in all)
        {
            yield return one;
            if (isMeant(one))
            {
                yield break;
            }
        }
    }
}
