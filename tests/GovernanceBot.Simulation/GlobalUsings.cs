global using PostStore =
    GovernanceBot.Clockwork.SubjectStore<GovernanceBot.Domain.Calendar.PlannedPost, GovernanceBot.Domain.Calendar.PlannedPostCommand>;
global using ReviewStore =
    GovernanceBot.Clockwork.SubjectStore<GovernanceBot.Domain.Guidelines.Managing.GuidelineReview, GovernanceBot.Domain.Guidelines.Managing.ReviewCommand>;
