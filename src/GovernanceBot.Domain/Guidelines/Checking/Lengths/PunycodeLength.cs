
namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>How long a label becomes when it is encoded for the domain name system (RFC 3492). Half a surrogate pair counts as a character.</summary>
internal static class PunycodeLength
{
    // A label of more characters is too long whatever it holds.
    private const int Enough = 130;

    private const int Base = 36;
    private const int Least = 1;
    private const int Most = 26;
    private const int Skew = 38;
    private const int Damp = 700;

    public static int Of(ReadOnlySpan<char> label)
    {
        if (System.Text.Ascii.IsValid(label) || label.Length > Enough)
        {
            return label.Length;
        }

        var points = PointsOf(label);
        var basic = points.Count(point => point < 128);
        var length = "xn--".Length + basic + (basic > 0 ? 1 : 0);
        var (bias, delta, handled, next) = (72, 0, basic, 128);
        while (handled < points.Count)
        {
            var lowest = points.Where(point => point >= next).Min();
            delta += (lowest - next) * (handled + 1);
            next = lowest;
            foreach (var point in points)
            {
                delta += point < next ? 1 : 0;
                if (point == next)
                {
                    length += Digits(delta, bias);
                    bias = Adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            next++;
        }

        return length;
    }

    private static int Digits(int delta, int bias)
    {
        var digits = 1;
        for (var k = Base; ; k += Base)
        {
            var threshold = Math.Clamp(k - bias, Least, Most);
            if (delta < threshold)
            {
                return digits;
            }

            delta = (delta - threshold) / (Base - threshold);
            digits++;
        }
    }

    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        while (delta > (Base - Least) * Most / 2)
        {
            delta /= Base - Least;
            k += Base;
        }

        return k + ((Base - Least + 1) * delta / (delta + Skew));
    }

    private static List<int> PointsOf(ReadOnlySpan<char> label)
    {
        var points = new List<int>(label.Length);
        for (var i = 0; i < label.Length; i++)
        {
            if (char.IsHighSurrogate(label[i]) && i + 1 < label.Length && char.IsLowSurrogate(label[i + 1]))
            {
                points.Add(char.ConvertToUtf32(label[i], label[++i]));
            }
            else
            {
                points.Add(label[i]);
            }
        }

        return points;
    }
}
