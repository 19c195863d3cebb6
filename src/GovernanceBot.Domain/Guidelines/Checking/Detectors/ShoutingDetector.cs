namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Capitals, exclamation marks, emoji and dressed-up letters beyond what a reader takes for emphasis.</summary>
internal sealed class ShoutingDetector(int mostEmoji) : IDetector
{
    private const int MostMarks = 2;

    public string Category => CheckCategory.Shouting;

    public bool OrganisationOnly => true;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        Capitals.Find(post, found);
        FindMarks(post, found);
        Pictures.FindLetters(post.Post.Text, found);
        if (Pictures.CountEmoji(post.Post.Text) > mostEmoji)
        {
            found.Add(null);
        }
    }

    private static void FindMarks(PostReading post, List<TextSpan?> found)
    {
        var text = post.Text;
        for (var from = 0; text.Characters[from..].IndexOfAny('!', '\u203C') is var next and >= 0;)
        {
            var start = from + next;
            var (end, marks) = (start, 0);
            while (text[end] is '!' or '\u203C')
            {
                marks += text[end++] is '!' ? 1 : 2;
            }

            if (marks > MostMarks)
            {
                found.Add(text.Quote(start, end));
            }

            from = end;
        }
    }
}
