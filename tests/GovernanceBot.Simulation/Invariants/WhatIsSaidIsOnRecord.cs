using System.Text;
using System.Text.Json;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Simulation.Features;
using GovernanceBot.Simulation.People;
using GovernanceBot.Simulation.World;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Whatever a card confirmed to somebody who pressed a button is in the subject's history at the end.</summary>
internal sealed class WhatIsSaidIsOnRecord : IInvariant
{
    private readonly HashSet<(string Subject, string Type, PersonId By)> _said = [];
    private readonly Dictionary<(string Verb, PersonId By), byte[][]> _words = [];

    public void Answered(World.Simulation world, Press press, byte[] card)
    {
        if (Words(world, press).Any(words => card.AsSpan().IndexOf(words) >= 0))
        {
            _said.Add((press.Subject, press.Verb[(press.Verb.IndexOf('.', StringComparison.Ordinal) + 1)..], press.By.Id));
        }
    }

    public void AtEnd(World.Simulation world)
    {
        foreach (var said in _said.GroupBy(said => said.Subject, StringComparer.Ordinal))
        {
            var done = world.Store.Query(SubjectTable.Name, KeyRange.Of(said.Key, SubjectTable.HistoryPrefix)).Select(Deed).ToHashSet();
            foreach (var (subject, type, by) in said.Where(said => !done.Contains((said.Type, said.By.Value))))
            {
                world.Violate(subject, $"The bot said to {by} that {type} was done, and it is not on record.");
            }
        }
    }

    private byte[][] Words(World.Simulation world, Press press)
    {
        if (!_words.TryGetValue((press.Verb, press.By.Id), out var words))
        {
            var name = press.By.Person.Name;
            words =
            [
                .. world.Features.SelectMany(feature => feature.Confirmations(press.Verb, name))
                    .SelectMany(text => Enum.GetValues<Language>().Select(text.In))
                    .Select(text => text.Split(Confirmation.Varies))
                    .Select(parts => Array.Find(parts, part => part.Contains(name, StringComparison.Ordinal)) ?? parts[0])
                    .Select(Encoding.UTF8.GetBytes),
            ];
            _words.Add((press.Verb, press.By.Id), words);
        }

        return words;
    }

    private static (string Type, string By) Deed(TableRow history)
    {
        using var json = JsonDocument.Parse((string)history.Values[SubjectTable.Command]);
        var by = json.RootElement.TryGetProperty("by", out var person) ? person.GetString() : null;
        return (json.RootElement.GetProperty("$type").GetString()!, by ?? "");
    }
}
