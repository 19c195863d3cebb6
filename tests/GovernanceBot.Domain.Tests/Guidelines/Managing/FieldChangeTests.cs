using GovernanceBot.Domain.Guidelines.Managing;

namespace GovernanceBot.Domain.Tests.Guidelines.Managing;

public sealed class FieldChangeTests
{
    [Theory]
    [InlineData("Vraag het eerst. Noteer het.", "Vraag het eerst. Noteer het. Bel bij twijfel.", "", "Bel bij twijfel.")]
    [InlineData("Vraag het eerst. Noteer het.\nBel bij twijfel.", "Vraag het eerst.\nNoteer het altijd. Bel bij twijfel.", "Noteer het.", "Noteer het altijd.")]
    [InlineData("Mag dat? Ja! Vraag het", "Ja! Mag dat? Vraag het eerst", "Vraag het", "Vraag het eerst")]
    [InlineData("Hoogstens 3.5 minuut!! Of korter.", "Hoogstens 2.5 minuut!! Of korter.", "Hoogstens 3.5 minuut!!", "Hoogstens 2.5 minuut!!")]
    public void A_text_differs_in_whole_sentences(string before, string after, string onlyBefore, string onlyAfter)
    {
        var change = new FieldChange(EditedField.DutchText, before, after);
        (change.OnlyBefore, change.OnlyAfter).ShouldBe((onlyBefore, onlyAfter));
    }

    [Fact]
    public void A_list_differs_in_its_parts()
    {
        var change = new FieldChange(EditedField.DutchTags, "foto\nmensen in beeld. dichtbij", "mensen in beeld. dichtbij\nkiekje");
        (change.OnlyBefore, change.OnlyAfter).ShouldBe(("foto", "kiekje"));
    }

    [Theory]
    [InlineData(EditedField.DutchText, "Vraag het eerst. Noteer het.", "Noteer het. Vraag het eerst.")]
    [InlineData(EditedField.DutchText, "", "Vraag het eerst.")]
    [InlineData(EditedField.DutchTitle, "Vraag het eerst. Noteer het.", "Vraag het eerst.")]
    public void What_cannot_be_told_apart_by_its_parts_is_shown_whole(EditedField field, string before, string after)
    {
        var change = new FieldChange(field, before, after);
        (change.OnlyBefore, change.OnlyAfter).ShouldBe(("", ""));
    }
}
