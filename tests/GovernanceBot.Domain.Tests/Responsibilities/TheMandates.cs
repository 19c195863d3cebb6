using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Tests.Responsibilities;

internal static class TheMandates
{
    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static Mandates Of(params Responsibility[] all) => new([.. all], Amsterdam);

    public static Responsibility Editor(PersonId person, PersonId? deputy = null, params Channel[] channels) =>
        Held(Role.Editor, person, deputy) with { Channels = [.. channels] };

    public static Responsibility Coordinator(PersonId person, PersonId? deputy = null) => Held(Role.Coordinator, person, deputy);

    public static Responsibility Held(Role role, PersonId person, PersonId? deputy = null) =>
        new(person, role, [], [], [], null, null, deputy);
}
