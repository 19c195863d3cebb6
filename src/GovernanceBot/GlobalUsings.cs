global using DraftStore = GovernanceBot.Clockwork.SubjectStore<GovernanceBot.Domain.Drafts.Draft, GovernanceBot.Domain.Drafts.DraftCommand>;
global using PostStore =
    GovernanceBot.Clockwork.SubjectStore<GovernanceBot.Domain.Calendar.PlannedPost, GovernanceBot.Domain.Calendar.PlannedPostCommand>;
global using QuestionStore =
    GovernanceBot.Clockwork.SubjectStore<GovernanceBot.Domain.Questions.OpenQuestion, GovernanceBot.Domain.Questions.QuestionCommand>;
global using ReviewStore =
    GovernanceBot.Clockwork.SubjectStore<GovernanceBot.Domain.Guidelines.Managing.GuidelineReview, GovernanceBot.Domain.Guidelines.Managing.ReviewCommand>;
