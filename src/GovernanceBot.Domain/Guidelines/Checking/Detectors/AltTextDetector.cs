using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Images and videos that a blind follower gets nothing of: no alternative text, a file name, or one word that says what it is.</summary>
internal sealed class AltTextDetector : IDetector
{
    private static readonly FrozenSet<string> Generic = FrozenSet.ToFrozenSet(
    [
        "foto", "foto's", "fotos", "afbeelding", "afbeeldingen", "plaatje", "beeld", "illustratie", "video", "filmpje", "film", "grafiek", "flyer",
        "poster", "banner", "logo", "screenshot", "schermafbeelding", "schermafdruk", "tekening", "cover", "collage", "gif", "selfie", "bijlage",
        "image", "images", "picture", "pictures", "photo", "photos", "photograph", "pic", "illustration", "graphic", "clip", "drawing", "infographic",
        "alt", "alttekst", "alttext", "untitled", "naamloos", "beschrijving", "description", "placeholder", "img", "kop", "header", "thumbnail", "visual", "media", "todo", "n.v.t", "nvt", "tbd",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Extensions = FrozenSet.ToFrozenSet(
        ["jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "bmp", "svg", "tif", "tiff", "avif", "mp4", "mov", "avi", "mkv", "webm", "m4v", "psd", "pdf"],
        StringComparer.Ordinal);

    private static readonly string[] CameraNames = ["img", "dsc", "dscn", "dscf", "pxl", "dji", "vid", "mvi", "gopr", "screenshot", "whatsapp image", "schermafbeelding", "photo", "image", "foto"];

    public string Category => CheckCategory.AltText;

    public bool OrganisationOnly => true;

    public bool LooksAt(Post post) => !post.Media.IsEmpty;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        foreach (var media in post.Post.Media)
        {
            if (!Describes(media.Alt))
            {
                found.Add(null);
                return;
            }
        }
    }

    private static bool Describes(string? alt)
    {
        var text = (alt ?? "").Trim().Trim('.', '!', ':', '"', '[', ']', '(', ')', '-', '_', ' ').ToLowerInvariant();
        return text.Any(char.IsLetter) && !IsGeneric(text) && !IsFileName(text);
    }

    // "foto 2" says no more than "foto".
    private static bool IsGeneric(string text) => Generic.Contains(text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '-', '_', '#', '.'));

    private static bool IsFileName(string text)
    {
        var dot = text.LastIndexOf('.');
        if (dot > 0 && Extensions.Contains(text[(dot + 1)..]))
        {
            return true;
        }

        var name = Array.Find(CameraNames, name => text.StartsWith(name, StringComparison.Ordinal));
        return (name is not null && text.AsSpan(name.Length).ContainsAnyInRange('0', '9') && !text.AsSpan(name.Length).ContainsAnyInRange('a', 'z'))
            || (!text.Contains(' ', StringComparison.Ordinal) && text.Contains('_', StringComparison.Ordinal) && text.Any(char.IsAsciiDigit));
    }
}
