using GovernanceBot.Cards;

namespace GovernanceBot.People;

internal static class WelcomeTexts
{
    public static readonly Text WhatIDo = new(
        "Ik help je met onze social media: wat mag wel en wat niet, een bericht controleren, een concept laten goedkeuren en op tijd plaatsen wat in de kalender staat.",
        "I help with our social media: what is and isn't allowed, checking a post, getting a draft approved, and posting what is in the calendar on time.");

    public static readonly Text OtherLanguage = new("Prefer English? Type 'english'.", "Liever Nederlands? Typ 'nederlands'.");

    public static readonly Text TryAsking = new("Vraag: mag ik een foto van bezoekers plaatsen?", "Ask: may I post a photo of visitors?");

    public static readonly Text CheckPost = new("Bericht controleren", "Check a post");

    public static readonly Text SubmitDraft = new("Concept indienen", "Submit a draft");

    public static readonly Text YouAreWelcome = new("Graag gedaan!", "You're welcome!");

    public static readonly Text Speaking = new("Goed, vanaf nu praat ik Nederlands met je.", "Sure, I'll use English from now on.");

    /// <summary>What to type and what comes of it.</summary>
    public static readonly IReadOnlyList<(Text Type, Text Gets)> Commands =
    [
        (new("Je vraag", "Your question"), new("in je eigen woorden; je krijgt de richtlijn die erbij hoort", "in your own words; you get the guideline that fits")),
        (new("controleer", "check"), new("leg je tekst naast onze richtlijnen", "hold your text against our guidelines")),
        (new("concept", "draft"), new("dien een bericht in ter goedkeuring", "submit a post for approval")),
        (new("mijn vragen", "my questions"), new("wat je vroeg en wat er op jouw antwoord wacht", "what you asked and what is waiting for your answer")),
        (new("goedkeuringen", "approvals"), new("wat jij nog moet beoordelen", "what is waiting for your review")),
        (new("kalender", "calendar"), new("wat er als eerste gepland staat", "what is planned next")),
        (new("english", "nederlands"), new("I'll speak English with you", "ik praat Nederlands met je")),
    ];

    public static Text Hello(string name) => new($"Hoi {name}!", $"Hi {name}!");
}
