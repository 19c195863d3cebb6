using System.Runtime.InteropServices;
using GovernanceBot.Hosting;
using GovernanceBot.Teams.Connector;
using Microsoft.Extensions.Configuration;

namespace GovernanceBot.Tests.Teams;

public sealed class PacerTests : IDisposable
{
    private static readonly DateTimeOffset Nine = new(2027, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly PaceSettings Teams = PaceSettings.Teams(replicas: 1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly FakeTime _time = new(Nine);
    private readonly Pacer _pacer;

    public PacerTests() => _pacer = new(Teams, new WallClock(_time));

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1_800, 3_600)]
    public void No_stretch_of_time_holds_more_than_Teams_allows_in_a_conversation_and_no_message_waits_longer_than_needed(int most, int seconds)
    {
        var random = new Random(20_271_122);
        var (went, now) = (new List<DateTimeOffset>(), Nine);
        for (var sent = 0; sent < 4_000; sent++)
        {
            var next = Pace.Next(CollectionsMarshal.AsSpan(went), Teams.Conversation.AsSpan(), now);
            (next == now || Teams.Conversation.Any(limit => went[^limit.Most] + limit.Within == next)).ShouldBeTrue();
            went.Add(next);
            now = next + (random.Next(3) == 0 ? TimeSpan.FromMilliseconds(random.Next(30_000)) : TimeSpan.Zero);
        }

        var within = TimeSpan.FromSeconds(seconds);
        Enumerable.Range(most, went.Count - most).ShouldAllBe(later => went[later] - went[later - most] >= within);
    }

    [Fact]
    public void Thousands_of_answers_at_once_all_go_and_never_thirty_in_a_second()
    {
        var waiting = Enumerable.Range(0, 3_000).Select(person => _pacer.ReplyAsync($"a:{person}")).ToList();

        var (went, most) = (new List<int>(), 0);
        for (var passed = TimeSpan.Zero; waiting.Exists(answer => !answer.IsCompleted); passed += Step)
        {
            passed.ShouldBeLessThan(TimeSpan.FromSeconds(3_000 / 28));
            went.Add(waiting.Count(answer => answer.IsCompleted));
            most = Math.Max(most, went[^1] - (went.Count > 100 ? went[^100] : 0));
            _time.Pass(Step);
        }

        most.ShouldBe(29);
    }

    [Fact]
    public void A_conversation_with_hundreds_of_answers_waiting_starves_no_other()
    {
        var busy = Enumerable.Range(0, 400).Select(_ => _pacer.ReplyAsync("19:busy")).ToList();
        var others = Enumerable.Range(0, 20).Select(person => _pacer.ReplyAsync($"a:{person}")).ToList();

        others.ShouldAllBe(answer => answer.IsCompleted, "the busy one used 7 of the 29");
        busy.Count(answer => answer.IsCompleted).ShouldBe(7);
        _time.Pass(TimeSpan.FromSeconds(30));
        busy.Count(answer => answer.IsCompleted).ShouldBeInRange(60, 67);
    }

    /// <summary>The hundred are held back by the app's limit, the twelve by their own.</summary>
    [Theory]
    [InlineData(100, 100)]
    [InlineData(12, 250)]
    public async Task However_unequal_the_queues_all_who_wait_have_had_the_same_share(int conversations, int least)
    {
        foreach (var person in Enumerable.Range(0, Teams.App[0].Most))
        {
            await _pacer.ReplyAsync($"b:{person}");
        }

        var waiting = Enumerable.Range(0, conversations)
            .Select(number => Enumerable.Range(0, least + (number % 7 * 20)).Select(_ => _pacer.ReplyAsync($"a:{number}")).ToList()).ToList();
        var went = waiting.ConvertAll(_ => new List<DateTimeOffset>());
        for (var passed = TimeSpan.Zero; waiting.Zip(went).Any(line => line.First.Count > line.Second.Count); passed += Step)
        {
            passed.ShouldBeLessThan(TimeSpan.FromMinutes(15));
            _time.Pass(Step);
            foreach (var (line, moments) in waiting.Zip(went))
            {
                moments.AddRange(line.Skip(moments.Count).TakeWhile(answer => answer.IsCompleted).Select(_ => _time.GetUtcNow()));
            }

            var shares = waiting.Zip(went).Where(line => line.First.Count > line.Second.Count).Select(line => line.Second.Count).DefaultIfEmpty().ToList();
            (shares.Max() - shares.Min()).ShouldBeLessThanOrEqualTo(1, $"after {passed}");
        }

        ShouldKeep(Teams.App, [.. went.SelectMany(moments => moments).Order()]);
        went.ForEach(moments => ShouldKeep(Teams.Conversation, moments));
    }

    [Fact]
    public async Task An_answer_goes_before_a_reminder_that_waited_longer()
    {
        foreach (var person in Enumerable.Range(0, 29))
        {
            await _pacer.ReplyAsync($"a:{person}");
        }

        var reminder = _pacer.EnterAsync("a:reminded", TestContext.Current.CancellationToken);
        var answers = Enumerable.Range(0, 29).Select(person => _pacer.ReplyAsync($"b:{person}")).ToList();
        _time.Pass(TimeSpan.FromSeconds(1));
        answers.ShouldAllBe(answer => answer.IsCompleted);
        reminder.IsCompleted.ShouldBeFalse();

        _time.Pass(TimeSpan.FromSeconds(1));
        (await reminder.WaitAsync(Limit, TestContext.Current.CancellationToken)).ShouldBe(Pacer.Patience);
        (await _pacer.EnterAsync("a:reminded", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task What_can_wait_is_told_a_moment_of_its_own_to_come_back_and_then_goes()
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var _ in Enumerable.Range(0, 60))
        {
            (await _pacer.EnterAsync("a:busy", cancellation)).ShouldBeNull();
            _time.Pass(TimeSpan.FromMilliseconds(250));
        }

        var told = new List<TimeSpan>();
        foreach (var _ in Enumerable.Range(0, 100))
        {
            told.Add((await _pacer.EnterAsync("a:busy", cancellation)).ShouldNotBeNull());
        }

        told.ShouldBeInOrder();
        told.GroupBy(wait => (int)wait.TotalSeconds).ShouldAllBe(second => second.Count() <= 8);
        (await _pacer.EnterAsync("a:other", cancellation)).ShouldBeNull();
        _time.Pass(told[0]);
        (await _pacer.EnterAsync("a:busy", cancellation)).ShouldBeNull();
    }

    [Fact]
    public void Replicas_share_what_the_app_may_send() =>
        Enumerable.Range(1, 29).ShouldAllBe(replicas => PaceSettings.Teams(replicas).App[0].Most * replicas < 30);

    [Theory]
    [InlineData("Teams:Replicas", "0")]
    [InlineData("Teams:Replicas", "30")]
    [InlineData("Teams:Replicas", "drie")]
    [InlineData("Teams:Pacing", "fast")]
    public void A_wrong_setting_is_named(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();

        Should.Throw<InvalidOperationException>(() => PaceSettings.From(configuration)).Message.ShouldContain(setting);
    }

    public void Dispose() => _pacer.Dispose();

    private static void ShouldKeep(IEnumerable<PaceLimit> limits, List<DateTimeOffset> went)
    {
        foreach (var limit in limits)
        {
            went.Zip(went.Skip(limit.Most)).ShouldAllBe(pair => pair.Second - pair.First >= limit.Within, $"{limit}");
        }
    }
}
