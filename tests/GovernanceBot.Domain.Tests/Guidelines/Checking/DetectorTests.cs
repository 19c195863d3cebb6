using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Domain.Tests.Guidelines.Checking;

public sealed class DetectorTests
{
    [Theory]
    [InlineData("Bel Ans op 06-24681357, graag", "06-24681357")]
    [InlineData("App +31 (0)6 24 68 13 57!", "+31 (0)6 24 68 13 57")]
    [InlineData("0031 6 2468 1357", "0031 6 2468 1357")]
    [InlineData("(0318) 55 12 34", "(0318) 55 12 34")]
    [InlineData("０６１２３４５６７８", "０６１２３４５６７８")]
    [InlineData("06\u200B1234\u200B5678", "06\u200B1234\u200B5678")]
    [InlineData("Call 07700 900123", "07700 900123")]
    [InlineData("Bestelling niet binnen? Bel 06-24681357", "06-24681357")]
    [InlineData("https://wa.me/31624681357", "31624681357")]
    public void A_telephone_number_is_quoted_as_it_was_written(string text, string number) => Checks.Quotes(CheckCategory.Phone, text).ShouldBe([number]);

    [Theory]
    [InlineData("Bel ons: 010-123 45 67 of +31 10 1234567")]
    [InlineData("112, 113, 0800-0113, 0900 1234567 en 14 010")]
    [InlineData("Van 01-02-2026 t/m 12-10-2026, 10.00 - 17.00 uur")]
    [InlineData("ISBN 978-90-468-2312-1 en 0-306-40615-2")]
    [InlineData("Bestelnummer 0612345678")]
    [InlineData("Order no. 0612345678")]
    [InlineData("NL91 ABNA 0417 1643 00 en NL91 ABNA 0417 1643 01")]
    [InlineData("Al +10.000.000 keer bekeken")]
    [InlineData("https://bieb.example/artikel/0612345678")]
    public void What_only_looks_like_a_telephone_number_is_none(string text) => Checks.Find(CheckCategory.Phone, text).ShouldBeEmpty();

    [Theory]
    [InlineData("Mail j.smit@bieb.example.", "j.smit@bieb.example")]
    [InlineData("sanne_89 [at] hotmail.com", "sanne_89 [at] hotmail.com")]
    [InlineData("JAN@VOORBEELD.NL", "JAN@VOORBEELD.NL")]
    public void An_address_is_quoted(string text, string address) => Checks.Quotes(CheckCategory.Email, text).ShouldBe([address]);

    [Theory]
    [InlineData("Volg @bieb@social.example")]
    [InlineData("Mail info@bieb.example")]
    [InlineData("https://medium.example/@naam en @naam")]
    public void A_handle_or_an_allowed_address_is_fine(string text) => Checks.Find(CheckCategory.Email, text).ShouldBeEmpty();

    [Theory]
    [InlineData("kenteken XR-482-N", "XR-482-N")]
    [InlineData("De auto AB-12-CD staat fout", "AB-12-CD")]
    [InlineData("4-TFG-18", "4-TFG-18")]
    public void A_licence_plate_is_quoted(string text, string plate) => Checks.Quotes(CheckCategory.Plate, text).ShouldBe([plate]);

    [Theory]
    [InlineData("Zaal 1-op-100")]
    [InlineData("12-03-24")]
    [InlineData("AB-12-CD-34")]
    public void Other_codes_with_hyphens_are_no_plates(string text) => Checks.Find(CheckCategory.Plate, text).ShouldBeEmpty();

    [Theory]
    [InlineData("Kijk op bit.ly/abc.", "bit.ly/abc")]
    [InlineData("https://www.bit.ly/abc?x=1", "https://www.bit.ly/abc?x=1")]
    public void A_shortened_link_is_quoted(string text, string link) => Checks.Quotes(CheckCategory.Shortener, text).ShouldBe([link]);

    [Theory]
    [InlineData("orbit.ly/abc, bit.ly.example/abc en https://x.example/?u=bit.ly/abc")]
    [InlineData("Wij gebruiken bit.ly niet meer")]
    public void Part_of_another_host_is_no_shortened_link(string text) => Checks.Find(CheckCategory.Shortener, text).ShouldBeEmpty();

    [Theory]
    [InlineData("KOM NU ALLEMAAL KIJKEN naar ons", "KOM NU ALLEMAAL KIJKEN")]
    [InlineData("Snel!!! Nu", "!!!")]
    [InlineData("Dit is 𝓶𝓸𝓸𝓲 zeg", "𝓶𝓸𝓸𝓲")]
    public void Shouting_is_quoted(string text, string shout) => Checks.Quotes(CheckCategory.Shouting, text).ShouldBe([shout]);

    [Theory]
    [InlineData("VMBO, HAVO, VWO, MBO")]
    [InlineData("KOM NU #NAAR ONS TOE")]
    [InlineData("Hoera!! En nog eens!!")]
    [InlineData("👨‍👩‍👧‍👦🇳🇱1️⃣")]
    public void Emphasis_within_bounds_is_fine(string text) => Checks.Find(CheckCategory.Shouting, text).ShouldBeEmpty();

    [Fact]
    public void Emoji_are_counted_as_people_see_them() => Checks.Find(CheckCategory.Shouting, "👨‍👩‍👧‍👦🇳🇱1️⃣🎉").Length.ShouldBe(1);

    [Theory]
    [InlineData(null, true)]
    [InlineData("  ", true)]
    [InlineData("IMG_1234.jpg", true)]
    [InlineData("Foto 2", true)]
    [InlineData("Afbeelding.", true)]
    [InlineData("Twee stoelen bij het raam", false)]
    public void An_image_needs_words_that_describe_it(string? alt, bool isFound)
    {
        var post = Checks.Post("Kijk", new Media(MediaType.Image, alt, MediaSource.Own, MediaPeople.None, MediaConsent.NotApplicable));

        Checks.For(CheckCategory.AltText).Check(post).IsEmpty.ShouldBe(!isFound);
    }

    [Theory]
    [InlineData("x", 280)]
    [InlineData("bluesky", 300)]
    [InlineData("mastodon", 500)]
    [InlineData("threads", 500)]
    [InlineData("linkedin", 3_000)]
    public void A_post_may_be_exactly_as_long_as_its_channel_allows(string platform, int longest)
    {
        Checks.Find(CheckCategory.Length, new string('a', longest), platform).ShouldBeEmpty();
        Checks.Find(CheckCategory.Length, new string('a', longest + 1), platform).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("Kom ook! #a #b #c #d #e #f", "#a #b #c #d #e #f")]
    [InlineData("#a #b kom ook #c\n#d #e #f 🎉", "#c\n#d #e #f")]
    [InlineData("#a, #b, #c, #d, #e", null)]
    public void Too_many_hashtags_are_quoted_where_they_stand_in_a_row(string text, string? row) =>
        Checks.Find(CheckCategory.Hashtags, text).Select(finding => finding.Span?.Of(text)).ShouldBe([row]);

    [Theory]
    [InlineData(CheckCategory.Hashtags, "#a #b #c #d #e #f")]
    [InlineData(CheckCategory.Shouting, "KOM NU ALLEMAAL KIJKEN!!!")]
    [InlineData(CheckCategory.Shortener, "bit.ly/abc")]
    public void Style_on_a_personal_account_is_a_persons_own(string category, string text)
    {
        Checks.Find(category, text).ShouldNotBeEmpty();
        Checks.Find(category, text, account: AccountKind.Personal).ShouldBeEmpty();
    }

    [Fact]
    public void A_guideline_for_personal_accounts_says_nothing_about_the_organisations()
    {
        var checker = Checks.For(CheckCategory.Phone, scope: Domain.Guidelines.AccountScope.Personal);

        checker.Check(Checks.Post("06-24681357")).ShouldBeEmpty();
        checker.Check(Checks.Post("06-24681357") with { Account = AccountKind.Personal }).ShouldHaveSingleItem().Guideline.ShouldBe("G1");
    }
}
