namespace GovernanceBot.Tests.Manifest;

/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons"/>
public sealed class IconTests
{
    [Fact]
    public void The_colour_icon_fills_its_192_by_192_square()
    {
        var icon = Png.Read(AppPackage.PathOf("color.png"));

        (icon.Width, icon.Height).ShouldBe((192, 192));
        icon.Pixels.ShouldAllBe(pixel => pixel.Alpha == byte.MaxValue);
    }

    [Fact]
    public void The_mark_lies_within_the_part_that_is_never_cut_off()
    {
        var icon = Png.Read(AppPackage.PathOf("color.png"));

        var light = icon.Pixels.Index().Where(pixel => pixel.Item.Red > 200).Select(pixel => (X: pixel.Index % 192, Y: pixel.Index / 192));

        light.ShouldAllBe(at => at.X >= 36 && at.X < 156 && at.Y >= 36 && at.Y < 156);
    }

    [Fact]
    public void The_outline_icon_is_white_on_transparent_32_by_32()
    {
        var icon = Png.Read(AppPackage.PathOf("outline.png"));

        (icon.Width, icon.Height).ShouldBe((32, 32));
        icon.Pixels.Where(pixel => pixel.Alpha > 0).ShouldAllBe(pixel => pixel.Red == 255 && pixel.Green == 255 && pixel.Blue == 255);
        icon.Pixels.Count(pixel => pixel.Alpha == 0).ShouldBeGreaterThan(32 * 32 / 2);
        icon.Pixels.Count(pixel => pixel.Alpha == 255).ShouldBeGreaterThan(50);
    }
}
