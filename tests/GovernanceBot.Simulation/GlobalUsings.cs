global using PostStore =
    GovernanceBot.Clockwork.SubjectStore<GovernanceBot.Domain.Calendar.PlannedPost, GovernanceBot.Domain.Calendar.PlannedPostCommand>;
