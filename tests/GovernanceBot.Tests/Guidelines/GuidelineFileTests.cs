using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Files;

namespace GovernanceBot.Tests.Guidelines;

public sealed class GuidelineFileTests
{
    private const string Words = """{"title":"Geen privénummers","text":"Zet geen privénummers online.","example":"Bel de balie.","tags":["telefoon"]}""";

    private static string FileWith(params string[] entries) => $$"""{"version":1,"organisation":"Bibliotheek Vechtoever","guidelines":[{{string.Join(',', entries)}}]}""";

    private static string Entry(string fields) => $$"""{"nl":{{Words}},"en":{{Words}},{{fields}}}""";

    [Fact]
    public void Every_field_is_read()
    {
        var reading = GuidelineFile.Read($$"""
            {
              "version": 1, "organisation": "Bibliotheek Vechtoever", "colour": "unknown fields are ignored",
              "allowlist": { "phones": ["010-123 45 67"], "service_phone_patterns": ["112"], "emails": ["info@vechtoever.example"], "ibans": ["NL91ABNA0417164300"], "own_domains": ["vechtoever.example"] },
              "limits": { "hashtags": {"default": 2, "Instagram": 5}, "emoji": 4, "length": {"x": 280} },
              "shorteners": ["bit.ly"], "ad_markers": ["#advertentie"],
              "guidelines": [ { "id": "G05", "kind": "dont", "scope": "org", "owner": "Privacy officer", "checks": ["phone", "email"],
                "mustAgree": "privacyOfficer", "review": "2027-03-01", "nl": {{Words}}, "en": {{Words}},
                "examples": { "flagged": ["Bel Ans op 06-12345678"], "clean": ["Bel de balie"] } } ]
            }
            """);

        reading.IsComplete.ShouldBeTrue();
        var set = reading.Set!;
        set.Organisation.ShouldBe("Bibliotheek Vechtoever");
        set.Allowlist.Phones.ShouldBe(["010-123 45 67"]);
        set.Allowlist.OwnDomains.ShouldBe(["vechtoever.example"]);
        set.Limits.Hashtags["instagram"].ShouldBe(5);
        set.Limits.Emoji.ShouldBe(4);
        var guideline = set.Guidelines.ShouldHaveSingleItem();
        (guideline.Id, guideline.Kind, guideline.Scope, guideline.Owner).ShouldBe(("G05", GuidelineKind.Dont, AccountScope.Organisation, "Privacy officer"));
        guideline.Checks.ShouldBe(["phone", "email"]);
        guideline.MustAgree.ShouldBe(Role.PrivacyOfficer);
        guideline.ReviewOn.ShouldBe(new DateOnly(2027, 3, 1));
        guideline.Dutch.Tags.ShouldBe(["telefoon"]);
        guideline.Examples.Flagged.ShouldBe(["Bel Ans op 06-12345678"]);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var json = FileWith(Entry("""
            "id":"G05","kind":"dont","scope":"personal","owner":"Redactie","checks":["phone"],"mustAgree":"spokesperson","review":"2027-03-01","examples":{"flagged":["één"],"clean":["📚"]}
            """));
        var written = GuidelineFile.Write(GuidelineFile.Read(json).Set!);

        written.ShouldContain("één");
        GuidelineFile.Write(GuidelineFile.Read(written).Set!).ShouldBe(written);
        GuidelineFile.Read(written).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Missing_optional_fields_take_their_defaults()
    {
        var set = GuidelineFile.Read(FileWith(Entry("\"id\":\"G1\",\"kind\":\"do\""))).Set!;

        set.Guidelines[0].Scope.ShouldBe(AccountScope.All);
        set.Guidelines[0].Checks.ShouldBeEmpty();
        set.Limits.Length["bluesky"].ShouldBe(300);
        set.Shorteners.ShouldContain("bit.ly", StringComparer.Ordinal);
        set.Allowlist.ServicePhonePatterns.ShouldContain("0800*", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("\"kind\":\"do\"", RefusalReason.MissingId, "id")]
    [InlineData("\"id\":\" \",\"kind\":\"do\"", RefusalReason.MissingId, "id")]
    [InlineData("\"id\":\"g1\",\"kind\":\"do\"", RefusalReason.DuplicateId, "id")]
    [InlineData("\"id\":\"G2\",\"kind\":\"perhaps\"", RefusalReason.UnknownKind, "kind")]
    [InlineData("\"id\":\"G2\"", RefusalReason.UnknownKind, "kind")]
    [InlineData("\"id\":\"G2\",\"kind\":\"do\",\"scope\":\"everyone\"", RefusalReason.UnknownScope, "scope")]
    [InlineData("\"id\":\"G2\",\"kind\":\"do\",\"en\":null", RefusalReason.MissingLanguage, "en")]
    [InlineData("\"id\":\"G2\",\"kind\":\"do\",\"en\":{\"title\":\"Only a title\"}", RefusalReason.MissingText, "en.text")]
    [InlineData("\"id\":\"G2\",\"kind\":\"do\",\"mustAgree\":\"mayor\"", RefusalReason.UnknownRole, "mustAgree")]
    [InlineData("\"id\":\"G2\",\"kind\":\"do\",\"review\":\"31-12-2026\"", RefusalReason.InvalidDate, "review")]
    [InlineData("\"id\":\"G2\",\"kind\":\"do\",\"checks\":\"phone\"", RefusalReason.WrongType, "checks")]
    [InlineData("\"id\":\"G2\",\"kind\":\"do\",\"owner\":7", RefusalReason.WrongType, "owner")]
    public void A_wrong_entry_is_refused_with_its_reason_and_the_others_are_kept(string fields, RefusalReason reason, string field)
    {
        var reading = GuidelineFile.Read(FileWith(Entry("\"id\":\"G1\",\"kind\":\"do\""), Entry(fields), Entry("\"id\":\"G3\",\"kind\":\"do\"")));

        reading.Set!.Guidelines.Select(guideline => guideline.Id).ShouldBe(["G1", "G3"]);
        var refused = reading.Refused.ShouldHaveSingleItem();
        (refused.Position, refused.Reason, refused.Field).ShouldBe((2, reason, field));
    }

    [Fact]
    public void A_title_that_is_too_long_is_refused_and_not_cut()
    {
        var title = new string('a', 201);
        var reading = GuidelineFile.Read(FileWith(Entry($$$"""
            "id":"G1","kind":"do","nl":{"title":"{{{title}}}","text":"x"}
            """)));

        reading.Set!.Guidelines.ShouldBeEmpty();
        reading.Refused.ShouldHaveSingleItem().ShouldBe(new RefusedEntry(1, "G1", RefusalReason.TooLong, "nl.title", "201 > 200"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"organisation":"\uD800"}""")]
    public void A_file_that_is_not_an_object_of_JSON_is_one_refusal(string json)
    {
        var reading = GuidelineFile.Read(json);

        reading.Set.ShouldBeNull();
        reading.Refused.ShouldHaveSingleItem().Reason.ShouldBe(RefusalReason.MalformedFile);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_one_refusal() =>
        GuidelineFile.Read($"{{\"organisation\":\"{'\uD800'}\"}}").Refused.ShouldHaveSingleItem().Reason.ShouldBe(RefusalReason.MalformedFile);

    [Fact]
    public void A_later_version_is_refused_as_a_whole() =>
        GuidelineFile.Read("""{"version":2,"guidelines":[]}""").Refused.ShouldHaveSingleItem().Reason.ShouldBe(RefusalReason.UnknownVersion);

    [Fact]
    public void A_byte_order_mark_and_comments_are_harmless() =>
        GuidelineFile.Read("\uFEFF// export of May\n{\"guidelines\":[],}").IsComplete.ShouldBeTrue();

    [Fact]
    public void A_negative_limit_is_refused()
    {
        var reading = GuidelineFile.Read("""{"limits":{"hashtags":{"default":-1}},"guidelines":[]}""");

        reading.Refused.ShouldHaveSingleItem().Field.ShouldBe("limits.hashtags.default");
    }
}
