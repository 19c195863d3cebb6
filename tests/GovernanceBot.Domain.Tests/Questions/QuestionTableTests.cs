using GovernanceBot.Domain.Questions;
using static GovernanceBot.Domain.Tests.Questions.AQuestion;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Questions;

public sealed class QuestionTableTests
{
    private const string Table =
        """
        status     Ask  RingEarly      RingLate       OutOfReach     SendAgain      Withdraw       Answer         HandOver       Close          CloseByOwner
        None       +    NoSuchSubject  NoSuchSubject  NoSuchSubject  NoSuchSubject  NoSuchSubject  NoSuchSubject  NoSuchSubject  NoSuchSubject  NoSuchSubject
        Waiting    =    =              +              +              +              +              +              +              +              OnlyCoordinatorsClose
        Answered   =    =              =              +              NotAskedOfYou  NoLongerOpen   =              NoLongerOpen   NoLongerOpen   NoLongerOpen
        Withdrawn  =    =              =              +              NotAskedOfYou  =              NoLongerOpen   NoLongerOpen   NoLongerOpen   NoLongerOpen
        Closed     =    =              =              +              NotAskedOfYou  NoLongerOpen   NoLongerOpen   NoLongerOpen   =              NoLongerOpen
        """;

    public static TheoryData<string, string, string> Cells { get; } = StatusTable.Cells(Table);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_command_has_its_outcome_in_every_status(string status, string command, string outcome) =>
        Named(status).On(Command(command), command == "RingLate" ? Ten.AddDays(1) : Ten.AddHours(1)).Outcome().ShouldBe(outcome);

    [Fact]
    public void An_open_question_is_listed_with_its_asker_and_with_who_has_it_and_a_settled_one_nowhere()
    {
        Waiting.Index.ShouldBe([new("asked-anna", "202603020900-question-1"), new("questions-piet", "202603020900-question-1")]);
        Waiting.After(HandOver(Piet, Sofie)).Index.Select(entry => entry.Key).ShouldBe(["asked-anna", "questions-sofie"]);
        foreach (var settled in (OpenQuestion[])[Answered, Withdrawn, Closed])
        {
            settled.Index.ShouldBeEmpty();
            settled.NextAlarm.ShouldBeNull();
        }
    }

    [Fact]
    public void The_card_sent_again_is_that_of_who_asks_for_it()
    {
        Waiting.On(new QuestionCommand.SendAgain(Anna)).Sent().ShouldBe("anna asker");
        Waiting.On(new QuestionCommand.SendAgain(Piet)).Sent().ShouldBe("piet owner");
        Waiting.On(new QuestionCommand.SendAgain(Stranger)).ShouldBeRefused(new NotAskedOfYou(Piet));
    }

    private static OpenQuestion? Named(string status) => status switch
    {
        "None" => null,
        nameof(Waiting) => Waiting,
        nameof(Answered) => Answered,
        nameof(Withdrawn) => Withdrawn,
        nameof(Closed) => Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    private static QuestionCommand Command(string name) => name switch
    {
        "Ask" => Asked,
        "RingEarly" or "RingLate" => OpenQuestion.WhenAlarmRings,
        "OutOfReach" => OpenQuestion.WhenUndeliverable(Piet),
        "SendAgain" => new QuestionCommand.SendAgain(Piet),
        "Withdraw" => new QuestionCommand.Withdraw(Anna),
        "Answer" => Answer(Piet),
        "HandOver" => HandOver(Piet, Sofie),
        "Close" => Close(Carla),
        "CloseByOwner" => Close(Piet),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such command."),
    };
}
