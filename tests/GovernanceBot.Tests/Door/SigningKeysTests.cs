using System.Net;
using System.Text.Json.Nodes;
using GovernanceBot.Teams.Authentication;

namespace GovernanceBot.Tests.Door;

public sealed class SigningKeysTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests_at_once()
    {
        await using var door = await DoorHost.StartAsync();
        var token = door.Forge.Token();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => door.KnockAsync(token)));

        answers.ShouldAllBe(answer => answer == HttpStatusCode.OK);
        door.Provider.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task The_first_message_after_a_roll_over_is_let_in_and_the_old_key_is_out()
    {
        await using var door = await DoorHost.StartAsync();
        await door.KnockAsync(door.Forge.Token());
        var old = door.Forge;
        var next = new TokenForge(door.Provider.RollOver("key-2"), door.Clock.GetUtcNow());
        door.Clock.Advance(SigningKeys.RefreshInterval);

        (await door.KnockAsync(next.Token())).ShouldBe(HttpStatusCode.OK);
        (await door.KnockAsync(old.Token())).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_withdrawn_key_is_out_after_a_day_even_if_no_token_names_another()
    {
        await using var door = await DoorHost.StartAsync();
        await door.KnockAsync(door.Forge.Token());
        door.Provider.RollOver("key-2");
        door.Clock.Advance(SigningKeys.Lifetime);

        (await door.KnockAsync(door.Forge.Token())).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Made_up_key_ids_cost_one_fetch_a_minute()
    {
        await using var door = await DoorHost.StartAsync();
        await door.KnockAsync(door.Forge.Token());
        door.Clock.Advance(SigningKeys.RefreshInterval);

        for (var attempt = 0; attempt < 50; attempt++)
        {
            var token = door.Forge.Token(header => header["kid"] = $"made-up-{attempt}");
            (await door.KnockAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        door.Provider.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_had_the_answer_is_come_back_later_and_it_recovers_by_itself()
    {
        await using var door = await DoorHost.StartAsync();
        door.Provider.IsDown = true;

        using (var answer = await door.SendAsync(door.Forge.Token()))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter!.Delta.ShouldBe(SigningKeys.RetryInterval);
        }

        door.Provider.IsDown = false;
        (await door.KnockAsync(door.Forge.Token())).ShouldBe(HttpStatusCode.ServiceUnavailable);
        door.Provider.Fetches.ShouldBe(1);
        door.Clock.Advance(SigningKeys.RetryInterval);
        (await door.KnockAsync(door.Forge.Token())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Known_keys_outlast_a_provider_that_is_down()
    {
        await using var door = await DoorHost.StartAsync();
        await door.KnockAsync(door.Forge.Token());
        door.Provider.IsDown = true;
        door.Clock.Advance(SigningKeys.Lifetime + Moment);

        (await door.KnockAsync(door.Forge.Token())).ShouldBe(HttpStatusCode.OK);
        (await door.KnockAsync(door.Forge.Token(header => header["kid"] = "key-2"))).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Known_keys_let_people_in_while_somebody_waits_for_new_ones()
    {
        await using var door = await DoorHost.StartAsync();
        await door.KnockAsync(door.Forge.Token());
        var (asked, answers) = (new TaskCompletionSource(), new TaskCompletionSource());
        door.Provider.First = () =>
        {
            asked.TrySetResult();
            return answers.Task;
        };
        door.Clock.Advance(SigningKeys.Lifetime + Moment);
        var waits = door.KnockAsync(door.Forge.Token());
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        (await door.KnockAsync(door.Forge.Token())).ShouldBe(HttpStatusCode.OK);

        answers.SetResult();
        (await waits).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_fetch_that_took_long_to_fail_is_not_tried_again_at_once()
    {
        await using var door = await DoorHost.StartAsync();
        await door.KnockAsync(door.Forge.Token());
        door.Provider.IsDown = true;
        door.Provider.First = () =>
        {
            door.Clock.Advance(SigningKeys.RetryInterval);
            return Task.CompletedTask;
        };
        door.Clock.Advance(SigningKeys.Lifetime + Moment);

        (await door.KnockAsync(door.Forge.Token())).ShouldBe(HttpStatusCode.OK);
        (await door.KnockAsync(door.Forge.Token())).ShouldBe(HttpStatusCode.OK);

        door.Provider.Fetches.ShouldBe(2);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{"keys":[]}""")]
    public async Task A_provider_that_talks_nonsense_is_a_provider_that_is_down(string nonsense)
    {
        await using var door = await DoorHost.StartAsync();
        door.Provider.Nonsense = nonsense;

        (await door.KnockAsync(door.Forge.Token())).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Keys_are_not_fetched_over_plain_http()
    {
        await using var door = await DoorHost.StartAsync();
        door.Provider.KeysAddress = "http://login.example/v1/.well-known/keys";

        (await door.KnockAsync(door.Forge.Token())).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_key_endorsed_for_other_channels_only_does_not_count()
    {
        await using var door = await DoorHost.StartAsync();
        var webchat = new PublishedKey("webchat");
        door.Provider.Publish(webchat, jwk => jwk["endorsements"] = new JsonArray("webchat", "directline"));

        (await door.KnockAsync(new TokenForge(webchat, door.Clock.GetUtcNow()).Token())).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_for_encryption_does_not_sign()
    {
        await using var door = await DoorHost.StartAsync();
        var encryption = new PublishedKey("encryption");
        door.Provider.Publish(encryption, jwk => jwk["use"] = "enc");

        (await door.KnockAsync(new TokenForge(encryption, door.Clock.GetUtcNow()).Token())).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_without_endorsements_counts()
    {
        await using var door = await DoorHost.StartAsync();
        var plain = new PublishedKey("plain");
        door.Provider.Publish(plain, jwk => jwk.Remove("endorsements"));

        (await door.KnockAsync(new TokenForge(plain, door.Clock.GetUtcNow()).Token())).ShouldBe(HttpStatusCode.OK);
    }
}
