using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GovernanceBot.Teams.Extensions;

/// <summary>The text of a message, as its author sees it: Teams sends messages as HTML.</summary>
internal static class MessageHtml
{
    /// <summary>In UTF-16 units: what a message of Teams can hold, markup included. Parsing takes time in the square of the depth, which this
    /// bounds too.</summary>
    private const int LongestHtml = 30_000;

    /// <summary>Deeper than people nest; what lies below is not read.</summary>
    private const int Deepest = 200;

    private static readonly HtmlParser Parser = new();

    public static string Text(string html)
    {
        var text = new StringBuilder();
        var document = Parser.ParseDocument(html.Length > LongestHtml ? html[..LongestHtml] : html);
        Append(document.Body, text, 0);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd())).Trim();
    }

    private static void Append(INode? node, StringBuilder text, int depth)
    {
        for (var child = depth < Deepest ? node?.FirstChild : null; child is not null; child = child.NextSibling)
        {
            switch (child)
            {
                case IText words:
                    AppendWords(words.Data, text);
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement { LocalName: "script" or "style" or "attachment" or "template" }:
                    break;
                case IElement { LocalName: "img" or "emoji" } picture:
                    text.Append(picture.GetAttribute("alt"));
                    break;
                case IElement block when IsBlock(block.LocalName):
                    NewLine(text);
                    text.Append(block.LocalName == "li" ? "- " : "");
                    Append(block, text, depth + 1);
                    NewLine(text);
                    break;
                default:
                    Append(child, text, depth + 1);
                    break;
            }
        }
    }

    /// <summary>Between tags, line ends and runs of space are one space.</summary>
    private static void AppendWords(string words, StringBuilder text)
    {
        foreach (var character in words)
        {
            var letter = character is '\r' or '\n' or '\t' or '\u00A0' ? ' ' : character;
            if (letter != ' ' || (text.Length > 0 && text[^1] is not (' ' or '\n')))
            {
                text.Append(letter);
            }
        }
    }

    private static void NewLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    private static bool IsBlock(string name) =>
        name is "p" or "div" or "li" or "ul" or "ol" or "blockquote" or "pre" or "tr" or "table" or "hr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}
