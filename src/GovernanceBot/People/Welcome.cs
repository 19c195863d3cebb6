using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Teams;

namespace GovernanceBot.People;

/// <summary>The first words, help, and the language in which somebody is spoken to.</summary>
public sealed class Welcome(PeopleTable people)
{
    private static readonly Command Help = new(
        ["help", "hulp", "wat kan je", "wat kun je", "stop", "hoi", "hallo", "hi", "hey", "goedemorgen", "goedemiddag", "menu", "start", "?"],
        ["help", "what can you do", "stop", "hello", "hi", "hey", "good morning", "good afternoon", "menu", "start", "?"]);

    private static readonly Command Thanks = new(
        ["bedankt", "dank je", "dankjewel", "dank je wel", "top", "oké", "ok"], ["thanks", "thank you", "great", "ok", "okay"]);

    private static readonly Command Dutch = new(["nederlands", "dutch"], []);
    private static readonly Command English = new([], ["english", "engels"]);

    public void AddTo(Router router)
    {
        router.On(Help, Right.Everyone, (turn, _) => Task.FromResult<Reply>(For(turn)));
        router.On(Thanks, Right.Everyone, (turn, _) => Task.FromResult<Reply>(new Reply.WithText(WelcomeTexts.YouAreWelcome.In(turn.Language))));
        router.On(Dutch, Right.Everyone, (turn, cancellation) => SpeakAsync(turn, Language.Dutch, cancellation));
        router.On(English, Right.Everyone, (turn, cancellation) => SpeakAsync(turn, Language.English, cancellation));
    }

    public Reply.WithCard For(Turn turn)
    {
        var language = turn.Language;
        var card = new AdaptiveCard(
            [
                CardParts.Heading(WelcomeTexts.Hello(FirstName(turn.Person)).In(language)),
                new TextBlock(WelcomeTexts.WhatIDo.In(language)),
                new FactSet([.. WelcomeTexts.Commands.Select(c => new Fact(c.Type.In(language), c.Gets.In(language)))]),
                CardParts.Aside(WelcomeTexts.OtherLanguage.In(language)),
            ],
            [
                GuidelineVerbs.AskExample.Button(WelcomeTexts.TryAsking.In(language), new()),
                GuidelineVerbs.CheckForm.Button(WelcomeTexts.CheckPost.In(language), new()),
                DraftVerbs.NewForm.Button(WelcomeTexts.SubmitDraft.In(language), new()),
            ],
            language.Tag());
        return new(card, WelcomeTexts.Hello(FirstName(turn.Person)).In(language));
    }

    private async Task<Reply> SpeakAsync(Turn turn, Language language, CancellationToken cancellation)
    {
        await people.KeepAsync(turn.Person with { Language = language }, cancellation);
        return new Reply.WithText(WelcomeTexts.Speaking.In(language));
    }

    private static string FirstName(Person person) => person.Name.Split(' ')[0];
}
