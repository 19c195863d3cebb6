using System.Collections.Frozen;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;

namespace GovernanceBot.Calendar;

internal static class ChannelTexts
{
    /// <summary>The names under which people write channels down, in either language.</summary>
    private static readonly FrozenDictionary<string, Channel> ByName = Enum.GetValues<Channel>()
        .SelectMany(channel => Spellings(channel).Select(name => (name, channel)))
        .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.name, pair => pair.channel, StringComparer.OrdinalIgnoreCase);

    public static Text Name(Channel channel) => channel switch
    {
        Channel.WhatsApp => new("WhatsApp-kanaal", "WhatsApp channel"),
        Channel.Newsletter => new("Nieuwsbrief", "Newsletter"),
        _ => new(channel.ToString(), channel.ToString()),
    };

    public static string List(IEnumerable<Channel> channels, Language language) =>
        Wording.List(channels.Select(channel => Name(channel).In(language)), language);

    public static Channel? Read(string name) => ByName.TryGetValue(name.Trim(), out var channel) ? channel : null;

    private static IEnumerable<string> Spellings(Channel channel)
    {
        IEnumerable<string> names = [channel.ToString(), Name(channel).Dutch, Name(channel).English];
        return channel switch
        {
            Channel.X => names.Append("Twitter"),
            Channel.WhatsApp => names.Append("WhatsAppkanaal"),
            _ => names,
        };
    }
}
