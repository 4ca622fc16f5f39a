// Application Insights, what is shown of it, and what somebody is told of.
param name string
param location string
param tags object
param alertsTo string
param principalId string

var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb' // Monitoring Metrics Publisher

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableLocalAuth: true
  }
}

resource grant 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, metricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

resource workbook 'Microsoft.Insights/workbooks@2022-04-01' = {
  name: guid(insights.id, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'EMentoring'
    category: 'workbook'
    sourceId: insights.id
    serializedData: loadTextContent('workbook.json')
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'ementoring'
    enabled: true
    emailReceivers: [ { name: 'people', emailAddress: alertsTo, useCommonAlertSchema: true } ]
  }
}

// The names of the metrics are in functions/App/Runtime/Meters.cs.
var alerts = [
  {
    name: 'dead-effects'
    text: 'Something was given up after its last try; it waits on the attention list of its programme.'
    severity: 1
    query: 'AppMetrics | where Name == "ementoring.effects.dead" | summarize Total = sum(Sum)'
    over: 0
    window: 'PT1H'
  }
  {
    name: 'sweep-finds'
    text: 'The sweep finds instances that nobody woke. A few after a restart are to be expected; more mean that wake-ups are lost.'
    severity: 2
    query: 'AppMetrics | where Name == "ementoring.sweep.finds" | summarize Total = sum(Sum)'
    over: 20
    window: 'PT1H'
  }
  {
    name: 'mail-quota'
    text: 'Letters wait for their turn under the mail quota; ask for more if this is to be a usual day (docs/azure.md).'
    severity: 3
    query: 'AppMetrics | where Name == "ementoring.letters.delayed" | summarize Total = sum(Sum)'
    over: 100
    window: 'PT1H'
  }
  {
    name: 'lag'
    text: 'An instance has been due for more than half an hour.'
    severity: 1
    query: 'AppMetrics | where Name == "ementoring.due.lag" | summarize Total = max(Max)'
    over: 1800
    window: 'PT15M'
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for alert in alerts: {
  name: '${alert.name}-${name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'EMentoring: ${alert.name}'
    description: alert.text
    severity: alert.severity
    enabled: true
    scopes: [ logs.id ]
    evaluationFrequency: 'PT15M'
    windowSize: alert.window
    skipQueryValidation: true // the table is there only once something has been measured
    criteria: {
      allOf: [
        {
          query: alert.query
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'Total'
          operator: 'GreaterThan'
          threshold: alert.over
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [ people.id ] }
  }
}]

output connectionString string = insights.properties.ConnectionString
