using System.Globalization;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Domain.Tests.Guidelines.Checking;

public sealed class CheckDigitTests
{
    private const int Numbers = 500;

    // Fixed, so that a failure can be looked at again.
    private readonly Random _random = new(7);

    public static TheoryData<string, int> Lengths => new()
    {
        { "NL", 18 }, { "BE", 16 }, { "DE", 22 }, { "NO", 15 }, { "FR", 27 }, { "MT", 31 }, { "GB", 22 }, { "LC", 32 }, { "RU", 33 },
    };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_account_number_with_right_check_digits_is_found_and_no_other(string country, int length)
    {
        for (var i = 0; i < Numbers / 5; i++)
        {
            var account = string.Concat(Enumerable.Range(0, length - 4).Select(_ => "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[_random.Next(36)]));
            var right = 98 - Remainder($"{account}{country}00");
            var wrong = right == 97 ? 96 : right + 1;

            Checks.Quotes(CheckCategory.Iban, $"Op {country}{right:00}{account}.").ShouldBe([$"{country}{right:00}{account}"]);
            Checks.Find(CheckCategory.Iban, $"Op {country}{wrong:00}{account}.").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Spaces_and_small_letters_make_no_difference() =>
        Checks.Quotes(CheckCategory.Iban, "op gb82 west 1234 5698 7654 32 graag").ShouldBe(["gb82 west 1234 5698 7654 32"]);

    [Fact]
    public void The_organisations_own_account_is_fine() => Checks.Find(CheckCategory.Iban, "NL91 ABNA 0417 1643 00").ShouldBeEmpty();

    [Fact]
    public void A_citizen_service_number_is_found_exactly_when_it_passes_the_11_test()
    {
        for (var i = 0; i < Numbers; i++)
        {
            var number = _random.Next(100_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture);
            var sum = Enumerable.Range(0, 8).Sum(at => (9 - at) * (number[at] - '0')) - (number[8] - '0');

            Checks.Find(CheckCategory.Bsn, $"Mijn nummer is {number}, bewaar het").Length.ShouldBe(sum % 11 == 0 ? 1 : 0, number);
        }
    }

    [Theory]
    [InlineData("1234.56.782", true)]
    [InlineData("BSN: 111222333", true)]
    [InlineData("bestelnummer 123456782", false)]
    [InlineData("Track & trace: 123456782", false)]
    [InlineData("123.456.782 boeken", false)]
    [InlineData("000000000", false)]
    [InlineData("€ 123456782", true)]
    public void The_word_before_a_number_says_what_it_is(string text, bool isFound) =>
        Checks.Find(CheckCategory.Bsn, text).IsEmpty.ShouldBe(!isFound);

    private static int Remainder(string characters) => characters.Aggregate(0, (rest, character) => char.IsAsciiDigit(character)
        ? ((rest * 10) + character - '0') % 97
        : ((rest * 100) + character - 'A' + 10) % 97);
}
