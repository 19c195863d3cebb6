namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Amounts by number, nearly all of them 0. Used again for guideline after guideline: thousands of tables are dear to make and to keep.</summary>
internal sealed class Tally(int bound)
{
    private readonly float[] _amounts = new float[bound];
    private readonly List<int> _numbers = [];

    /// <summary>To be raised above 0 by whoever asks for it.</summary>
    public ref float this[int number]
    {
        get
        {
            if (_amounts[number] == 0)
            {
                _numbers.Add(number);
            }

            return ref _amounts[number];
        }
    }

    /// <returns>In the order in which they got an amount.</returns>
    public KeyValuePair<int, float>[] ToArray()
    {
        var all = new KeyValuePair<int, float>[_numbers.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new(_numbers[i], _amounts[_numbers[i]]);
        }

        return all;
    }

    public void Clear()
    {
        foreach (var number in _numbers)
        {
            _amounts[number] = 0;
        }

        _numbers.Clear();
    }
}
